import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'create sequence risk_sweep_number',
  'create sequence risk_case_number',
  `create table risk_sweep (
     id text primary key, occasion text not null, name text not null, region text not null, from_day date not null, to_day date not null,
     held_on date not null, participant text not null, found integer not null, check (to_day >= from_day))`,
  'create index risk_sweep_held on risk_sweep (held_on desc, id desc)',
  `create table risk_case (
     id text primary key, sweep text not null references risk_sweep (id), kind text not null, enterprise text not null, region text not null,
     owner text not null, opened_on date not null, taken_up_on date, handling text, closed_on date, outcome text, note text,
     check (closed_on is null or (taken_up_on is not null and outcome is not null)))`,
  // A signal has at most one open task at a time.
  'create unique index risk_case_open on risk_case (kind, enterprise, region) where closed_on is null',
  'create index risk_case_opened on risk_case (opened_on desc, id desc)',
  'create index risk_case_sweep on risk_case (sweep)',
];

export class AddRiskSweeps1795870800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table risk_case, risk_sweep');
    await runner.query('drop sequence risk_case_number');
    await runner.query('drop sequence risk_sweep_number');
  }
}
