import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'create sequence matter_confirmation_number',
  'create sequence emergency_access_number',
  `create table matter_confirmation (
     id text primary key, participant text not null, region text not null, matter text not null, person text not null, basis text not null,
     asked_of text, reason text, state text not null, requested_on date not null, decided_at timestamptz, note text,
     check ((basis = 'SECOND_BODY') = (asked_of is not null)))`,
  `create unique index matter_confirmation_asked on matter_confirmation (participant, matter, person, coalesce(asked_of, '')) where state <> 'REFUSED'`,
  'create index matter_confirmation_asked_of on matter_confirmation (asked_of, id)',
  'create table person_code (id text primary key, used_at timestamptz not null default now())',
  `create table emergency_access (
     id text primary key, participant text not null, region text not null, matter text not null, persons text[] not null, reason text not null,
     opened_at timestamptz not null, until_at timestamptz not null, review_by date not null, providers text[] not null default '{}',
     reviewed_on date, reviewed_by text, justified boolean, note text, check ((reviewed_on is null) = (justified is null)))`,
  'create index emergency_access_participant on emergency_access (participant, opened_at)',
  'create index emergency_access_providers on emergency_access using gin (providers)',
  `create table opened_person (
     participant text not null, matter text not null, person text not null, opened_at timestamptz not null default now(),
     primary key (participant, matter, person))`,
  'create index opened_person_person on opened_person (participant, person, opened_at)',
  'create index correction_recalled_readers on correction using gin (recalled_readers jsonb_path_ops)',
  'create sequence access_signal_number',
  `create table access_signal (
     id text primary key, kind text not null, participant text not null, region text not null, matter text, day date not null, detail text not null,
     providers text[] not null default '{}', due_by date not null, settled_on date, settled_by text, outcome text, note text,
     check ((settled_on is null) = (outcome is null)))`,
  'create index access_signal_day on access_signal (day, id)',
  'create index access_signal_about on access_signal (participant, kind, matter)',
  'create index access_signal_providers on access_signal using gin (providers)',
  'create index opened_person_at on opened_person (participant, opened_at)',
];

export class AddCauses1795858200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index correction_recalled_readers');
    await runner.query('drop table access_signal');
    await runner.query('drop sequence access_signal_number');
    await runner.query('drop table opened_person, emergency_access, person_code, matter_confirmation');
    await runner.query('drop sequence emergency_access_number');
    await runner.query('drop sequence matter_confirmation_number');
  }
}
