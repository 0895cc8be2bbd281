import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHINESE_SEARCH_FUNCTIONS } from '../../shared/search/chinese-search.ts';

const STATEMENTS = [
  ...CHINESE_SEARCH_FUNCTIONS,
  `create function enterprise_names(name text, aliases text[]) returns text immutable strict parallel safe language sql
     return name || ' ' || array_to_string(aliases, ' ')`,
  `create table enterprise (
     credit_code text primary key, name text not null, aliases text[] not null, roles text[] not null, sector text, industry text,
     headquarters text not null, operates_in text[] not null)`,
  `create index enterprise_headquarters on enterprise (headquarters)`,
  `create index enterprise_names_search on enterprise using gin (zh_tsvector(enterprise_names(name, aliases)))`,
  `create table employment_link (
     id text primary key, principal text not null, contractor text not null, business text not null, region text not null,
     from_day date not null, to_day date, check (to_day is null or to_day >= from_day), check (principal <> contractor))`,
  `create index employment_link_principal on employment_link (principal, from_day, id)`,
  `create index employment_link_contractor on employment_link (contractor)`,
  `create table worker (id text primary key, occupation text not null, region text not null)`,
  `create table engagement (
     id text primary key, worker text not null, enterprise text not null, platform text, region text not null, form text not null,
     from_day date not null, to_day date, check (to_day is null or to_day >= from_day))`,
  `create index engagement_worker on engagement (worker)`,
  `create table employment_report (
     id text primary key, enterprise text not null, period text not null, region text not null, headcount integer not null,
     labour_relation integer not null, incomplete integer not null, civil integer not null, average_hours numeric(4,1) not null,
     average_income numeric(12,2) not null, orders bigint not null, submitted_on date not null,
     check (headcount = labour_relation + incomplete + civil), unique (enterprise, period, region))`,
  `create index employment_report_period on employment_report (period, id)`,
  `create table inspection (
     number text primary key, enterprise text not null, region text not null, subject text not null, opened_on date not null,
     closed_on date, result text, violations integer not null, check ((closed_on is null) = (result is null)))`,
  `create index inspection_enterprise on inspection (enterprise, opened_on, number)`,
  `create index inspection_opened on inspection (opened_on, number)`,
  `create table wage_clue (
     id text primary key, worker text not null, enterprise text not null, region text not null, channel text not null,
     amount numeric(12,2) not null check (amount > 0), status text not null, received_on date not null, resolved_on date)`,
  `create index wage_clue_enterprise on wage_clue (enterprise, received_on, id)`,
  `create index wage_clue_worker on wage_clue (worker)`,
  `create index wage_clue_received on wage_clue (received_on, id)`,
  `create table arbitration_case (
     number text primary key, canonical text not null, commission text not null, region text not null, worker text not null,
     respondent text not null, claim text not null, amount numeric(12,2) not null, filed_on date not null, accepted_on date,
     decided_on date, outcome text, constraint arbitration_case_canonical unique (canonical))`,
  `create index arbitration_case_worker on arbitration_case (worker)`,
  `create index arbitration_case_respondent on arbitration_case (respondent)`,
  `create index arbitration_case_filed on arbitration_case (filed_on, number)`,
];

export class CreateRegisters1793491200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table arbitration_case, wage_clue, inspection, employment_report, engagement, worker, employment_link, enterprise`,
    );
    await runner.query(`drop function enterprise_names(text, text[])`);
  }
}
