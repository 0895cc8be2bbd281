import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create table campaign (
     code text primary key, name text not null, name_en text not null, agencies text[] not null, from_day date, to_day date,
     seed_row text not null, source text not null, mark text not null, check (to_day >= from_day))`,
  `create sequence inspection_number`,
  `alter table inspection add column campaign text, add column extended_on date, add column extension_reason text`,
  `create index inspection_campaign on inspection (campaign) where campaign is not null`,
  `create sequence violation_number`,
  `create table violation (
     id text primary key, inspection text not null, enterprise text not null, region text not null, type text not null,
     description text not null, article text not null, occurred_on date, found_on date not null, measure text, handled_on date,
     amount numeric(14,2), persons integer, check ((measure is null) = (handled_on is null)), check (persons >= 0), check (amount >= 0))`,
  `create index violation_inspection on violation (inspection)`,
  `create index violation_enterprise on violation (enterprise, found_on, id)`,
  `create index violation_found on violation (found_on, id)`,
  `insert into violation (id, inspection, enterprise, region, type, description, article, found_on, measure, handled_on)
     select 'V-' || lpad(nextval('violation_number')::text, 10, '0'), i.number, i.enterprise, i.region, 'OTHER', i.subject, '', i.opened_on,
       case i.result when 'PENALTY' then 'PENALTY' when 'REFERRED' then 'REFERRAL' else 'ORDER_TO_MEND' end, i.closed_on
     from inspection i, generate_series(1, i.violations) where i.closed_on is not null`,
  `alter table inspection drop column violations`,
  `create sequence interview_number`,
  `create table interview (
     id text primary key, kind text not null, enterprise text not null, region text not null, agencies text[] not null,
     topics text[] not null, campaign text, proposed_on date not null, planned_on date not null, held_on date, cancelled_on date,
     outcome text, check (held_on is null or cancelled_on is null),
     check ((coalesce(held_on, cancelled_on) is null) = (outcome is null)))`,
  `create index interview_enterprise on interview (enterprise, proposed_on, id)`,
  `create index interview_proposed on interview (proposed_on, id)`,
  `create index interview_campaign on interview (campaign) where campaign is not null`,
  `create sequence rectification_number`,
  `create table rectification (
     id text primary key, source_kind text not null, source text not null, enterprise text not null, region text not null,
     item text not null, ordered_on date not null, due_on date not null, done_on date, evidence text,
     check (due_on >= ordered_on), check ((done_on is null) = (evidence is null)))`,
  `create index rectification_source on rectification (source)`,
  `create index rectification_enterprise on rectification (enterprise, due_on, id)`,
  `create index rectification_due on rectification (due_on, id)`,
  `create sequence joint_measure_number`,
  `create table joint_measure (
     id text primary key, kind text not null, enterprise text not null, region text not null, agencies text[] not null,
     grounds text not null, article text not null, from_day date not null, to_day date, lifted_on date, lifted_because text,
     check (to_day >= from_day), check ((lifted_on is null) = (lifted_because is null)))`,
  `create index joint_measure_enterprise on joint_measure (enterprise, from_day, id)`,
  `create index joint_measure_from on joint_measure (from_day, id)`,
  `create sequence pact_number`,
  `create table pact (
     id text primary key, title text not null, clauses text[] not null, signatories text[] not null, region text not null,
     published_on date not null)`,
  `create index pact_published on pact (published_on, id)`,
  `create index pact_signatories on pact using gin (signatories)`,
];

export class AddSupervision1795492800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inspection add column violations integer not null default 0`);
    await runner.query(
      `update inspection i set violations = (select count(*) from violation v where v.inspection = i.number and v.handled_on is not null)`,
    );
    await runner.query(`alter table inspection alter column violations drop default`);
    await runner.query(`drop index inspection_campaign`);
    await runner.query(`alter table inspection drop column campaign, drop column extended_on, drop column extension_reason`);
    await runner.query(`drop table campaign, violation, interview, rectification, joint_measure, pact`);
    for (const noun of ['inspection', 'violation', 'interview', 'rectification', 'joint_measure', 'pact'])
      await runner.query(`drop sequence ${noun}_number`);
  }
}
