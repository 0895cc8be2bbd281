import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // A column with a constant default is added without rewriting the table; only few documents were ever merged.
  `alter table person_identity add column former text[] not null default '{}'`,
  'update person_identity set former = array[came_from] where came_from is not null',
  'alter table person_identity drop column came_from',
  // For the lookup of earlier changes of the same persons, before a change is delivered.
  'create index person_change_from on person_change (from_person)',
  'create index person_change_into on person_change (into_person)',
];
const DOWN = [
  'drop index person_change_into',
  'drop index person_change_from',
  'alter table person_identity add column came_from text references person',
  `update person_identity set came_from = former[1] where former <> '{}'`,
  'alter table person_identity drop column former',
];

/** A document keeps all its former pseudonyms, not only the first. */
export class KeepFormerPseudonyms1795887000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
