import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `alter table employment_report add column duties jsonb not null default '[]'`,
  `alter table employment_report_revision add column duties jsonb not null default '[]'`,
  `create table pay_survey (
     id text primary key, region text not null, sector text not null, period text not null, sample integer not null check (sample > 0),
     hourly_p25 numeric(8,2) not null, hourly_median numeric(8,2) not null, hourly_p75 numeric(8,2) not null,
     average_hours numeric(4,1) not null, check (hourly_p25 <= hourly_median and hourly_median <= hourly_p75),
     constraint pay_survey_cell unique (region, sector, period))`,
  `create index pay_survey_period on pay_survey (period, id)`,
  `alter table enterprise add column former_names text[] not null default '{}', add column registered_on date, add column contact_digest text`,
  `drop index enterprise_names_search`,
  `create index enterprise_names_search on enterprise using gin (zh_tsvector(enterprise_names(name, aliases || former_names)))`,
  `alter table employment_link add column responsible text, add column supervised_on date`,
  `alter table wage_clue add column taken_up_on date`,
  `create table staffing (
     region text not null, as_of date not null, inspectors integer not null, arbitrators integer not null, primary key (region, as_of))`,
];

export class AddDutiesAndClusters1795507200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pay_survey, staffing');
    await runner.query('alter table employment_report drop column duties');
    await runner.query('alter table employment_report_revision drop column duties');
    await runner.query('alter table wage_clue drop column taken_up_on');
    await runner.query('alter table employment_link drop column responsible, drop column supervised_on');
    await runner.query('drop index enterprise_names_search');
    await runner.query('create index enterprise_names_search on enterprise using gin (zh_tsvector(enterprise_names(name, aliases)))');
    await runner.query('alter table enterprise drop column former_names, drop column registered_on, drop column contact_digest');
  }
}
