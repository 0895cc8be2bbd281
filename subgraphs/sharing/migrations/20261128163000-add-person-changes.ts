import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // Documents get an identifier other than their number, and keep their pseudonym from before a merge.
  `alter table person_identity add column number bigint generated always as identity, add column came_from text references person`,
  `create unique index person_identity_number on person_identity (number)`,
  `create index person_merged_into on person (merged_into) where merged_into is not null`,
  `create table person_change (
     seq bigint generated always as identity primary key, kind text not null check (kind in ('MERGE', 'SPLIT')),
     from_person text not null references person, into_person text not null references person, former text[] not null default '{}',
     reason text not null, decided_by text not null, decided_at timestamptz not null default now(), check (from_person <> into_person))`,
  `create table person_change_taken (
     change bigint not null references person_change, agency text not null, taken_at timestamptz not null default now(),
     moved int not null, undecided int not null, primary key (change, agency))`,
];
const DOWN = [
  'drop table person_change_taken, person_change',
  'drop index person_merged_into',
  'drop index person_identity_number',
  'alter table person_identity drop column number, drop column came_from',
];

/** Merges and splits of persons, and their execution by every agency. */
export class AddPersonChanges1795883400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
