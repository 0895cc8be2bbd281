import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the owner of a saved search is still registered, so that its webhook may be called. */
export class AddStandingOfOwners1795910390000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table saved_search add owner_takes_part boolean not null default true, add owner_checked_at timestamptz not null default now()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table saved_search drop owner_takes_part, drop owner_checked_at');
  }
}
