import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Department of a participant; null if it takes part for all departments of its kind. */
export class AddDepartments1795871100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participant add column department text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participant drop column department');
  }
}
