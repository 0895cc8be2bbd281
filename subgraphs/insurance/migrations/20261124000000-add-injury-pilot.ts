import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DONE_MUTATIONS } from '../../shared/workflow/mutation.ts';

const STATEMENTS = [
  CREATE_DONE_MUTATIONS,
  `create table pilot_platform (
     enterprise text not null, sector text not null, service text, batch smallint not null, from_day date not null, to_day date,
     primary key (enterprise, sector), check (to_day is null or to_day >= from_day))`,
  `create table premium_rate (
     platform text not null, sector text not null, region text not null, from_day date not null, to_day date,
     per_order numeric(10,4) not null check (per_order >= 0), source text not null, primary key (platform, sector, region, from_day),
     check (to_day is null or to_day >= from_day))`,
  `create sequence order_premium_batch_number`,
  `create table order_premium_batch (
     id text primary key, platform text not null, sector text not null, region text not null, day date not null, run smallint not null,
     orders bigint not null check (orders >= 0), per_order numeric(10,4) not null, premium numeric(20,4) not null,
     change numeric(20,4) not null, reason text, declared_on date not null, latest boolean not null default true,
     check (premium = orders * per_order), check ((run = 1) = (reason is null)))`,
  `create unique index order_premium_batch_run on order_premium_batch (platform, sector, region, day, run)`,
  `create unique index order_premium_batch_latest on order_premium_batch (platform, sector, region, day) where latest`,
  `create index order_premium_batch_day on order_premium_batch (day, id)`,
  `create index order_premium_batch_region on order_premium_batch (region, day)`,
  `create table order_digest (
     digest uuid primary key, worker text not null, sector text not null, region text not null, accepted_at timestamptz not null,
     ended_at timestamptz, check (ended_at is null or ended_at >= accepted_at))`,
];

export class AddInjuryPilot1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table order_digest, order_premium_batch, premium_rate, pilot_platform, done_mutation');
    await runner.query('drop sequence order_premium_batch_number');
  }
}
