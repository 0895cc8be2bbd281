import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table person_register (single boolean primary key default true check (single), keys smallint not null)`,
  `insert into person_register (keys) select coalesce(max(version), 1) from person_identity`,
  `alter table person add column name_version smallint`,
  // Older digests have no recorded number of keys: they were made with the keys of that time, which were all added together.
  `update person set name_version = (select keys from person_register) where name_digest is not null`,
  `create index person_name_version on person (name_version) where name_digest is not null`,
];

/** The register records its number of keys, so that a process with fewer keys cannot register a known person again. */
export class CountPersonKeys1795910160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column name_version');
    await runner.query('drop table person_register');
  }
}
