import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds how many signals of a sweep are about wage clues; only departments of the place may see that number. For earlier sweeps it is counted from the tasks. */
export class CountCluesOfSweeps1795910280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table risk_sweep add column on_clues integer not null default 0 check (on_clues between 0 and found)');
    await runner.query(
      `update risk_sweep s set on_clues = least(found, (select count(*) from risk_case c where c.sweep = s.id and c.kind = 'WAGE_CLUES'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table risk_sweep drop column on_clues');
  }
}
