import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createScattered, DROP_SCATTERED } from '../../shared/database/scattered-numbers.ts';

const TABLES = ['sharing_agreement', 'correction', 'sharing_dispute', 'matter_confirmation', 'access_signal'];
// Existing rows were created in the order of their numbers.
const UP = TABLES.flatMap((table) => [
  `alter table ${table} add column recorded_at timestamptz not null default now()`,
  `update ${table} t set recorded_at = now() - (later.n * interval '1 microsecond')
     from (select id, row_number() over (order by id desc) as n from ${table}) later where later.id = t.id`,
]);
const DOWN = TABLES.map((table) => `alter table ${table} drop column recorded_at`);

/** Record numbers no longer reveal how many records there are. */
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
