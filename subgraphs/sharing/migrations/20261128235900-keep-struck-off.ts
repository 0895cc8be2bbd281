import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of a removed body stays reserved for it, in agreements, mandates and the ledger. */
export class KeepStruckOff1795910340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table struck_off (id text primary key, region text not null, struck_off_at timestamptz not null default now())',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table struck_off');
  }
}
