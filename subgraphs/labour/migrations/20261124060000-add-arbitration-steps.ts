import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAYS = [
  'knew_on',
  'relation_ended_on',
  'served_on',
  'defended_on',
  'forwarded_on',
  'panel_on',
  'hearing_noticed_on',
  'hearing_on',
  'extended_on',
  'award_served_on',
];

export class AddArbitrationSteps1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = DAYS.map((day) => `add column ${day} date`).join(', ');
    await runner.query(
      `alter table arbitration_case ${columns}, add column extension_reason text, add column items jsonb, add column final boolean`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = [...DAYS, 'extension_reason', 'items', 'final'].map((name) => `drop column ${name}`).join(', ');
    await runner.query(`alter table arbitration_case ${columns}`);
  }
}
