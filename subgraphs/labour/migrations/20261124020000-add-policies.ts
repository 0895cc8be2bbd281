import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHINESE_SEARCH_FUNCTIONS } from '../../shared/search/chinese-search.ts';

export class AddPolicies1795485600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHINESE_SEARCH_FUNCTIONS) await runner.query(statement);
    await runner.query(`create table policy (
      id text primary key, title text not null, title_en text not null, issuer text not null, kind text not null, status text not null,
      region text not null, number text, issued_on date, valid_from date, valid_to date, topics text[] not null, seed_row text not null,
      check (valid_to >= valid_from))`);
    await runner.query(`create function policy_text(title text, title_en text, topics text[]) returns text immutable parallel safe language sql
      return title || ' ' || title_en || ' ' || array_to_string(topics, ' ')`);
    await runner.query('create index policy_search on policy using gin (zh_tsvector(policy_text(title, title_en, topics)))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table policy');
    await runner.query('drop function policy_text');
  }
}
