import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_IMPORT_JOBS } from '../../shared/import/import-job.entity.ts';
import { CREATE_DONE_MUTATIONS } from '../../shared/workflow/mutation.ts';

const STATEMENTS = [
  CREATE_DONE_MUTATIONS,
  CREATE_IMPORT_JOBS,
  `alter table case_party drop constraint case_party_check,
     add constraint case_party_check check (num_nonnulls(enterprise, masked_name) = 1 or (enterprise is null and masked_name is null and name is not null))`,
  `alter table procedure_step add column mode text, add column served_on date, add column extended_on date`,
  `create index procedure_step_number on procedure_step (translate(number, '〔〕（）［］【】', '()()()()'))`,
  `create index procedure_step_as_written on procedure_step (number)`,
  `alter table mediation_case
     add column kind text not null default 'LABOUR', add column jointly text[] not null default '{}', add column claimed numeric(12,2),
     add column extended_on date, add column extension_reason text, add column terms text, add column confirmation_applied_on date,
     add column confirmation_case text, add column payment_order_applied_on date,
     add column payment_order_case text`,
  `create index mediation_case_region on mediation_case (region, id)`,
  // The step of a mediation is updated with its record, for changes by mutation and by import.
  `create function keep_mediation_step() returns trigger language plpgsql as $$ begin
     update procedure_step p set ended_on = c.closed_on, outcome = c.result, extended_on = c.extended_on from changed c
       where p.stage = 'MEDIATION' and p.number = c.id and (p.ended_on, p.outcome, p.extended_on) is distinct from (c.closed_on, c.result, c.extended_on);
     insert into procedure_step (chain, ordinal, stage, number, region, started_on, ended_on, outcome, extended_on)
       select 'C-' || c.id, 1, 'MEDIATION', c.id, c.region, c.opened_on, c.closed_on, c.result, c.extended_on from changed c
       where not exists (select from procedure_step p where p.stage = 'MEDIATION' and p.number = c.id) on conflict do nothing;
     return null; end $$`,
  ...['insert', 'update'].map(
    (event) => `create trigger keep_mediation_step_${event} after ${event} on mediation_case referencing new table as changed
      for each statement execute function keep_mediation_step()`,
  ),
  `create sequence mediation_number start 9000001`,
  `create table legal_aid_case (
     id text primary key, region text not null, institution text not null, worker text not null, enterprise text not null, matter text not null,
     applied_on date not null, decided_on date, granted boolean, refusal text, assigned_on date, lawyer_firm text, objected_on date,
     objection_answered_on date, closed_on date, court_case text, check ((decided_on is null) = (granted is null)),
     check (assigned_on is null or granted), check (decided_on >= applied_on))`,
  `create index legal_aid_case_region on legal_aid_case (region, id)`,
  `create index legal_aid_case_worker on legal_aid_case (worker)`,
  `create sequence legal_aid_number start 9000001`,
  `create table similar_case_report (
     id text primary key, participant text not null, region text not null, made_at timestamptz not null default now(), subject text not null,
     question jsonb not null, hits jsonb not null, searched integer not null, content_hash text not null)`,
];

const UNDO = [
  'delete from case_party where num_nonnulls(enterprise, masked_name) = 0',
  'alter table case_party drop constraint case_party_check, add constraint case_party_check check ((enterprise is null) <> (masked_name is null))',
  'drop table import_job, similar_case_report, legal_aid_case, done_mutation',
  'drop trigger keep_mediation_step_insert on mediation_case',
  'drop trigger keep_mediation_step_update on mediation_case',
  'drop function keep_mediation_step()',
  'drop sequence legal_aid_number, mediation_number',
  'drop index mediation_case_region',
  `alter table mediation_case drop column kind, drop column jointly, drop column claimed, drop column extended_on, drop column extension_reason,
     drop column terms, drop column confirmation_applied_on, drop column confirmation_case,
     drop column payment_order_applied_on, drop column payment_order_case`,
  'drop index procedure_step_number, procedure_step_as_written',
  'alter table procedure_step drop column mode, drop column served_on, drop column extended_on',
];

export class AddProcedures1795489200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
