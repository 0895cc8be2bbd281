import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sent an order through the hub: an agency's claim on an order that it sent itself does not confirm a matter. */
export class AddOrderSenders1795896420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table order_digest add column recorded_by text');
    await runner.query('alter table injury_claim add column order_sent_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table injury_claim drop column order_sent_by');
    await runner.query('alter table order_digest drop column recorded_by');
  }
}
