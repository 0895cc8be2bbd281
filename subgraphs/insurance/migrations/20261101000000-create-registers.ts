import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create table enrolment_spell (
     id text primary key, worker text not null, scheme text not null, region text not null, mode text not null, base numeric(12,2),
     from_day date not null, to_day date, end_reason text, check (to_day is null or to_day >= from_day),
     check ((to_day is null) = (end_reason is null)))`,
  `create index enrolment_spell_worker on enrolment_spell (worker)`,
  `create table injury_claim (
     number text primary key, worker text not null, platform text not null, order_number text not null, injured_at timestamptz not null,
     place_of_order text not null, place_of_injury text not null, state text not null, reported_on date not null, determined_on date,
     determination text, capacity_grade smallint check (capacity_grade between 1 and 10), benefits numeric(12,2),
     check ((determined_on is null) = (determination is null)))`,
  `create index injury_claim_worker on injury_claim (worker)`,
  `create index injury_claim_reported on injury_claim (reported_on, number)`,
  `create index injury_claim_platform on injury_claim (platform)`,
  `create table insured_headcount (
     enterprise text not null, month text not null, region text not null, insured integer not null check (insured >= 0),
     orders bigint not null check (orders >= insured), primary key (enterprise, month, region))`,
];

export class CreateRegisters1793491200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table insured_headcount, injury_claim, enrolment_spell`);
  }
}
