import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAID = 'worker, enterprise, from_day, platform, station, region, form, occupation, to_day';

const UP = [
  'alter table engagement add column station text, add column occupation text',
  `create sequence engagement_number`,
  `alter table engagement alter column id set default 'EN-' || lpad(nextval('engagement_number')::text, 10, '0')`,
  `create unique index engagement_key on engagement (worker, enterprise, from_day)`,
  // Statements of each source about an engagement; the engagement has the values of the first source.
  `create table engagement_source (
     worker text not null, enterprise text not null, from_day date not null, source text not null, platform text, station text,
     region text not null, form text not null, occupation text, to_day date, said_at timestamptz not null default now(),
     primary key (worker, enterprise, from_day, source), check (to_day >= from_day))`,
  `insert into engagement_source (${SAID}, source) select ${SAID}, 'DEPARTMENT' from engagement`,
  `create table engagement_version (
     id bigint generated always as identity primary key, engagement text not null, platform text, station text, region text not null,
     form text not null, occupation text, to_day date, until timestamptz not null default now())`,
  `create index engagement_version_engagement on engagement_version (engagement, id)`,
  // Keeps the earlier version on every change of an engagement, by file or mutation.
  `create function keep_engagement() returns trigger language plpgsql as $$
   begin
     insert into engagement_version (engagement, platform, station, region, form, occupation, to_day)
       values (old.id, old.platform, old.station, old.region, old.form, old.occupation, old.to_day);
     return new;
   end $$`,
  `create trigger engagement_changes before update on engagement for each row
     when ((old.platform, old.station, old.region, old.form, old.occupation, old.to_day)
       is distinct from (new.platform, new.station, new.region, new.form, new.occupation, new.to_day)) execute function keep_engagement()`,
];
const DOWN = [
  'drop trigger engagement_changes on engagement',
  'drop function keep_engagement',
  'drop table engagement_version, engagement_source',
  'drop index engagement_key',
  'alter table engagement alter column id drop default, drop column station, drop column occupation',
  'drop sequence engagement_number',
];

/** Workers and engagements can be imported and changed: adds the source of each statement, and earlier versions. */
export class FillWorkers1795860300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
