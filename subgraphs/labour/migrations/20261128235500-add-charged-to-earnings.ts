import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = 'orders, days_worked, hours_online, hours_on_order, pay, subsidies, deductions, due_on, paid, paid_on';
const of = (row: string, figures: string) => figures.replace(/\w+/g, `${row}.$&`);

/** The trigger that keeps the earlier version of a changed statement. */
const keeps = (figures: string): string[] => [
  `create or replace function keep_earning() returns trigger language plpgsql as $$
   begin
     insert into earning_version (earning, ${figures}) values (old.id, ${of('old', figures)});
     return new;
   end $$`,
  'drop trigger earning_changes on earning',
  `create trigger earning_changes before update on earning for each row
     when ((${of('old', figures)}) is distinct from (${of('new', figures)})) execute function keep_earning()`,
];

/** Adds what customers paid for the orders of a month, from which the actual commission follows. */
export class AddChargedToEarnings1795910100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table earning add column charged numeric(12,2) check (charged >= 0)');
    await runner.query('alter table earning_version add column charged numeric(12,2)');
    for (const statement of keeps(`${BEFORE}, charged`)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of keeps(BEFORE)) await runner.query(statement);
    await runner.query('alter table earning_version drop column charged');
    await runner.query('alter table earning drop column charged');
  }
}
