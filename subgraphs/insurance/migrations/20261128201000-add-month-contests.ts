import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table contribution_month add column recorded_by text',
  'create sequence month_contest_number',
  `create table month_contest (
     id text primary key, worker text not null, scheme text not null, month date not null, region text not null, contested_by text not null,
     reason text not null, base numeric(12,2) not null, paid numeric(12,2) not null, account numeric(12,2) not null, contested_with text not null,
     recorded_by text, contested_on date not null, contest_state text not null, answered_on date, confirmed_on date, ended_on date)`,
  "create unique index month_contest_running on month_contest (worker, scheme, month, contested_by) where contest_state in ('OPEN', 'MAINTAINED')",
  'create index month_contest_region on month_contest (region, contested_on)',
];
const DOWN = ['drop table month_contest', 'drop sequence month_contest_number', 'alter table contribution_month drop column recorded_by'];

/** A month credited by one agency can be contested by another, answered, decided, and can lapse. */
export class AddMonthContests1795896600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
