import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As which department a participant takes part; null where it stands for all of its kind. */
export class AddDepartments1795871100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participant add column department text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participant drop column department');
  }
}
