import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createScattered, DROP_SCATTERED } from '../../shared/database/scattered-numbers.ts';

/** Record numbers no longer reveal how many records there are. */
export class ScatterNumbers1795882800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createScattered(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_SCATTERED);
  }
}
