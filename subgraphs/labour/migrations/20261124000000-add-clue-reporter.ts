import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddClueReporter1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table wage_clue add column reported_by text not null default 'SELF'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table wage_clue drop column reported_by');
  }
}
