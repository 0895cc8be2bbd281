import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // One row per month and scheme, whichever region holds it, so that a month cannot be credited twice or lost in a transfer.
  `create table contribution_month (
     worker text not null, scheme text not null, month date not null, region text, base numeric(12,2) not null check (base >= 0),
     paid numeric(12,2) not null check (paid >= 0), account numeric(12,2) not null check (account between 0 and paid), transfer text, origin text,
     primary key (worker, scheme, month), check (extract(day from month) = 1), check (region is not null or transfer is not null))`,
  `create index contribution_month_transfer on contribution_month (transfer) where transfer is not null`,
  `create sequence transfer_request_number`,
  `create table transfer_request (
     id text primary key, worker text not null, scheme text not null, from_region text not null, to_region text not null, state text not null,
     channel text not null default 'COUNTER', applied_on date not null, accepted_on date, confirmed_on date, released_on date, credited_on date,
     ended_on date, reason text, months integer, bases numeric(14,2), account numeric(14,2), pooled numeric(14,2), check (from_region <> to_region))`,
  `create unique index transfer_request_open on transfer_request (worker, scheme)
     where state in ('REQUESTED', 'ACCEPTED', 'CONFIRMED', 'RELEASED', 'RETURNING')`,
  `create index transfer_request_from on transfer_request (from_region, applied_on, id)`,
  `create index transfer_request_to on transfer_request (to_region, applied_on, id)`,
  `create index transfer_request_worker on transfer_request (worker)`,
  `create table transfer_event (
     transfer text not null, ordinal smallint not null, step text not null, region text not null, on_day date not null, at timestamptz not null default now(),
     primary key (transfer, ordinal))`,
];

export class AddTransfers1795489200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table transfer_event, transfer_request, contribution_month');
    await runner.query('drop sequence transfer_request_number');
  }
}
