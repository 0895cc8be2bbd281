import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHINESE_SEARCH_FUNCTIONS } from '../../shared/search/chinese-search.ts';

const STATEMENTS = [
  ...CHINESE_SEARCH_FUNCTIONS,
  `create table union_organization (
     id text primary key, name text not null, level text not null, region text not null, parent text, enterprise text,
     members integer not null check (members >= 0), founded_on date not null)`,
  `create index union_organization_region on union_organization (region, id)`,
  `create index union_organization_enterprise on union_organization (enterprise)`,
  `create table collective_contract (
     id text primary key, number text not null, title text not null, kind text not null, sector text, region text not null,
     regions text[] not null, union_id text not null, signed_on date not null, filed_on date not null, effective_on date not null,
     expires_on date not null, objected_on date, supersedes text, superseded_by text, superseded_on date,
     check (filed_on >= signed_on), check (expires_on > effective_on), check ((superseded_by is null) = (superseded_on is null)),
     constraint collective_contract_number unique (number))`,
  `create index collective_contract_filed on collective_contract (filed_on, id)`,
  `create index collective_contract_expires on collective_contract (expires_on, id)`,
  `create index collective_contract_search on collective_contract using gin (zh_tsvector(title))`,
  `create table contract_clause (
     contract text not null, number integer not null, topic text not null, text text not null, terms jsonb not null,
     primary key (contract, number))`,
  `create index contract_clause_topic on contract_clause (topic)`,
  `create index contract_clause_search on contract_clause using gin (zh_tsvector(text))`,
  `create table contract_coverage (
     contract text not null, enterprise text not null, because text not null, primary key (contract, enterprise))`,
  `create index contract_coverage_enterprise on contract_coverage (enterprise)`,
];

export class CreateRegisters1793491200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table contract_coverage, contract_clause, collective_contract, union_organization`);
  }
}
