import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_IMPORT_JOBS } from '../../shared/import/import-job.entity.ts';

export class AddImports1795510800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_IMPORT_JOBS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_job');
  }
}
