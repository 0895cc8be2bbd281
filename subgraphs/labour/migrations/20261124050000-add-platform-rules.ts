import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create sequence platform_rule_number`,
  `create table platform_rule (
     id text primary key, platform text not null, kind text not null, region text not null, version integer not null, title text not null,
     body text not null, terms jsonb not null, consultation text, published_on date not null, effective_from date not null,
     effective_to date, check (effective_from >= published_on), check (effective_to >= effective_from - 1),
     constraint platform_rule_version unique (platform, kind, region, version))`,
  `create index platform_rule_effective on platform_rule (effective_from, id)`,
  `create table algorithm_filing (
     number text primary key, platform text not null, name text not null, type text not null, purpose text not null,
     rule_kinds text[] not null, filed_on date not null, cancelled_on date, check (cancelled_on >= filed_on))`,
  `create index algorithm_filing_platform on algorithm_filing (platform, filed_on, number)`,
  `create index algorithm_filing_filed on algorithm_filing (filed_on, number)`,
  `create sequence check_up_number`,
  `create table check_up (
     id text primary key, platform text not null, region text not null, subject text not null, title text not null, version text,
     checked_on date not null, checked_by text not null, findings jsonb not null)`,
  `create index check_up_platform on check_up (platform, checked_on, id)`,
  `create index check_up_checked on check_up (checked_on, id)`,
];

export class AddPlatformRules1795496400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table platform_rule, algorithm_filing, check_up');
    await runner.query('drop sequence platform_rule_number');
    await runner.query('drop sequence check_up_number');
  }
}
