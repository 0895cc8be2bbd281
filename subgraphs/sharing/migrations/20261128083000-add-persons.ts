import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table person (
     id text primary key check (id ~ '^w-[0-9a-f]{32}$'), since timestamptz not null default now(), asked_on date not null default current_date,
     name_digest bytea, merged_into text references person)`,
  `create table person_identity (
     hash bytea primary key, version smallint not null, person text not null references person, kind text not null,
     since timestamptz not null default now(), asked_on date not null default current_date)`,
  `create index person_identity_person on person_identity (person)`,
  `create index person_identity_version on person_identity (version)`,
  `create table person_lookup (participant text not null, day date not null, identities int not null, primary key (participant, day))`,
  `create table person_event (
     seq bigint generated always as identity primary key, kind text not null, person text not null,
     participant text not null, at timestamptz not null default now())`,
];

export class AddPersons1795854600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_event, person_lookup, person_identity, person');
  }
}
