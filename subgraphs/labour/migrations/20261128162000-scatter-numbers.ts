import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createScattered, DROP_SCATTERED } from '../../shared/database/scattered-numbers.ts';

const UP = [
  "alter table engagement alter column id set default 'EN-' || scattered(nextval('engagement_number'), 10)::text",
  "alter table earning alter column id set default 'ER-' || scattered(nextval('earning_number'), 10)::text",
];
const DOWN = [
  "alter table engagement alter column id set default 'EN-' || lpad(nextval('engagement_number')::text, 10, '0')",
  "alter table earning alter column id set default 'ER-' || lpad(nextval('earning_number')::text, 10, '0')",
];

/** Makes record numbers non-consecutive, so that they do not reveal how many records exist. */
export class ScatterNumbers1795882800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createScattered(runner);
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    await runner.query(DROP_SCATTERED);
  }
}
