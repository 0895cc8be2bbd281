import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table injury_claim add column contested_on date, add column contested_by text, add column contest_state text,
     add column answered_on date, add column confirmed_on date`,
  "create index injury_claim_contest on injury_claim (contested_on) where contest_state = 'OPEN'",
  'create index injury_claim_order on injury_claim (worker, platform, order_number)',
];
const DOWN = [
  'drop index injury_claim_order',
  'drop index injury_claim_contest',
  `alter table injury_claim drop column contested_on, drop column contested_by, drop column contest_state, drop column answered_on,
     drop column confirmed_on`,
];

/** A claim recorded by one agency can be contested by another, answered, decided, and can lapse. */
export class AddClaimContests1795883700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
