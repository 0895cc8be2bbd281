import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHINESE_SEARCH_FUNCTIONS } from '../../shared/search/chinese-search.ts';

const STATEMENTS = [
  ...CHINESE_SEARCH_FUNCTIONS,
  `create function court_case_text(title text, gist text) returns text immutable parallel safe language sql
     return title || ' ' || coalesce(gist, '')`,
  `create table court_case (
     number text primary key, chain text not null, title text not null, case_type text not null, cause_code text not null,
     cause_version text not null, cause_name text not null, court text not null, court_level text not null, region text not null,
     procedure text not null, document_type text not null, filed_on date not null, decided_on date, published boolean not null,
     outcome text, relation text, authority text not null, gist text,
     check ((decided_on is null) = (outcome is null)), check (decided_on is null or decided_on >= filed_on),
     check (not published or decided_on is not null))`,
  `create index court_case_chain on court_case (chain)`,
  `create index court_case_decided on court_case (coalesce(decided_on, 'infinity'), number)`,
  `create index court_case_region on court_case (region)`,
  `create index court_case_search on court_case using gin (zh_tsvector(court_case_text(title, gist)))`,
  `create table case_party (
     case_number text not null, ordinal integer not null, role text not null, enterprise text, worker text, masked_name text,
     primary key (case_number, ordinal), check ((enterprise is null) <> (masked_name is null)))`,
  `create index case_party_enterprise on case_party (enterprise)`,
  `create index case_party_worker on case_party (worker)`,
  `create table factor_finding (
     case_number text not null, factor text not null, value smallint not null check (value between -2 and 2), quote text not null,
     paragraph integer not null, primary key (case_number, factor))`,
  `create index factor_finding_factor on factor_finding (factor)`,
  `create table procedure_step (
     chain text not null, ordinal integer not null, stage text not null, number text not null, region text not null,
     started_on date not null, ended_on date, outcome text, primary key (chain, ordinal))`,
  `create table mediation_case (
     id text primary key, organization text not null, region text not null, worker text not null, enterprise text not null,
     dispute text not null, opened_on date not null, closed_on date, result text, agreed_amount numeric(12,2),
     check ((closed_on is null) = (result is null)))`,
  `create index mediation_case_worker on mediation_case (worker)`,
];

export class CreateRegisters1793491200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mediation_case, procedure_step, factor_finding, case_party, court_case`);
    await runner.query(`drop function court_case_text(text, text)`);
  }
}
