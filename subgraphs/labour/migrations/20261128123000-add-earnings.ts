import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIGURES = 'orders, days_worked, hours_online, hours_on_order, pay, subsidies, deductions, due_on, paid, paid_on';
const of = (row: string) => FIGURES.replace(/\w+/g, `${row}.$&`);

const UP = [
  'create sequence earning_number',
  `create table earning (
     id text primary key default 'ER-' || lpad(nextval('earning_number')::text, 10, '0'),
     worker text not null, platform text not null, payer text not null, period text not null, region text not null, source text not null,
     orders integer not null, days_worked integer not null, hours_online numeric(6,2) not null, hours_on_order numeric(6,2) not null,
     pay numeric(12,2) not null, subsidies numeric(12,2) not null, deductions jsonb not null default '[]', due_on date not null,
     paid numeric(12,2) not null, paid_on date, recorded_at timestamptz not null default now(), recorded_by text,
     check (hours_on_order <= hours_online), check (pay >= 0 and subsidies >= 0 and paid >= 0))`,
  'create unique index earning_key on earning (worker, period, platform, payer, region, source)',
  'create index earning_platform on earning (platform, period)',
  `create table earning_version (
     id bigint generated always as identity primary key, earning text not null, orders integer not null, days_worked integer not null,
     hours_online numeric(6,2) not null, hours_on_order numeric(6,2) not null, pay numeric(12,2) not null, subsidies numeric(12,2) not null,
     deductions jsonb not null, due_on date not null, paid numeric(12,2) not null, paid_on date, until timestamptz not null default now())`,
  'create index earning_version_earning on earning_version (earning, id)',
  // Keeps the earlier version on every change of a statement, by file, mutation or correction.
  `create function keep_earning() returns trigger language plpgsql as $$
   begin
     insert into earning_version (earning, ${FIGURES}) values (old.id, ${of('old')});
     return new;
   end $$`,
  `create trigger earning_changes before update on earning for each row
     when ((${of('old')}) is distinct from (${of('new')})) execute function keep_earning()`,
];

/** Monthly earnings of workers, as stated by platforms and departments. */
export class AddEarnings1795869000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger earning_changes on earning');
    await runner.query('drop function keep_earning');
    await runner.query('drop table earning_version, earning');
    await runner.query('drop sequence earning_number');
  }
}
