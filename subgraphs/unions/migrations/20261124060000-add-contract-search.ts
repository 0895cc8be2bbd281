import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One searchable row per contract. Triggers keep it up to date. */
const keeper = (table: string, event: 'insert' | 'update' | 'delete', id: string) =>
  `create trigger keep_contract_search_${event} after ${event} on ${table}
     referencing ${event === 'delete' ? 'old' : 'new'} table as changed for each statement execute function keep_contract_search('${id}')`;

const STATEMENTS = [
  // A high cost makes the planner use the index instead of calling the function for each row.
  `alter function zh_lexemes(text) cost 5000`,
  // The text is stored out of line, so that frequent words need to read narrow rows only.
  `create table contract_search (contract text primary key, lines text not null, topics text[] not null) with (toast_tuple_target = 128)`,
  `create function refresh_contract_search(ids text[]) returns void language sql as $$
     delete from contract_search s where s.contract = any(ids) and not exists (select from collective_contract c where c.id = s.contract);
     insert into contract_search (contract, lines, topics)
     select c.id, zh_norm(c.title || coalesce(E'\\n' || k.text, '')), coalesce(k.topics, '{}')
     from collective_contract c left join lateral (
       select string_agg(translate(text, E'\\n\\r', '  '), E'\\n' order by number) as text, array_agg(distinct topic) as topics
       from contract_clause where contract = c.id) k on true
     where c.id = any(ids)
     on conflict (contract) do update set lines = excluded.lines, topics = excluded.topics $$`,
  `create function keep_contract_search() returns trigger language plpgsql as $$ begin
     if tg_argv[0] = 'id' then perform refresh_contract_search(array(select distinct id from changed));
     else perform refresh_contract_search(array(select distinct contract from changed)); end if;
     return null; end $$`,
  `select refresh_contract_search(array(select id from collective_contract))`,
  `create index contract_search_words on contract_search using gin (zh_tsvector(lines))`,
  ...(['insert', 'update', 'delete'] as const).map((event) => keeper('contract_clause', event, 'contract')),
  ...(['insert', 'update', 'delete'] as const).map((event) => keeper('collective_contract', event, 'id')),
  `drop index collective_contract_search`,
  `drop index contract_clause_search`,
];

const UNDO = [
  ...['contract_clause', 'collective_contract'].flatMap((table) =>
    ['insert', 'update', 'delete'].map((event) => `drop trigger keep_contract_search_${event} on ${table}`),
  ),
  'drop function keep_contract_search()',
  'drop function refresh_contract_search(text[])',
  'drop table contract_search',
  'create index collective_contract_search on collective_contract using gin (zh_tsvector(title))',
  'create index contract_clause_search on contract_clause using gin (zh_tsvector(text))',
];

export class AddContractSearch1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
