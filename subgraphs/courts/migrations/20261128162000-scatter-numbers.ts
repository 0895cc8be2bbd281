import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createScattered, DROP_SCATTERED } from '../../shared/database/scattered-numbers.ts';

/** Makes record numbers non-consecutive, so that they do not reveal how many records exist. */
export class ScatterNumbers1795882800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createScattered(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_SCATTERED);
  }
}
