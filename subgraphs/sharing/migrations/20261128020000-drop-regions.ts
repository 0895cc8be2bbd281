import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of divisions is read from a data file: nothing writes to it, and its key is code and time. */
export class DropRegions1795831200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table region');
    await runner.query(`delete from reference_data where name = 'region'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create table region (
      code text primary key, name text not null, name_en text, level text not null, type text not null, parent text, abbreviation text)`);
    await runner.query('create index region_parent on region (parent)');
  }
}
