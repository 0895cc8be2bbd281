import type { MigrationInterface, QueryRunner } from 'typeorm';
import keywords from '../case-search/data/keywords.json' with { type: 'json' };

/** Keeps the search entries up to date, for changes by mutation and by import. */
const keeper = (table: string, event: 'insert' | 'update' | 'delete', number: string) =>
  `create trigger keep_case_search_${event} after ${event} on ${table}
     referencing ${event === 'delete' ? 'old' : 'new'} table as changed for each statement execute function keep_case_search('${number}')`;

const KEPT: [table: string, number: string][] = [
  ['court_case', 'number'],
  ['case_text', 'case_number'],
  ['case_party', 'case_number'],
  ['case_representative', 'case_number'],
  ['factor_finding', 'case_number'],
];
const EVENTS = ['insert', 'update', 'delete'] as const;

const TABLES = [
  `alter table court_case
     add column key_points text[] not null default '{}', add column judges text[] not null default '{}', add column sector text,
     add column occupation text, add column amounts jsonb not null default '[]', add column statutes text[] not null default '{}',
     add column cites text[] not null default '{}', add column evasion text[] not null default '{}',
     add column legal_gaps text[] not null default '{}', add column recorded_at timestamptz not null default now(),
     add column source_digest text`,
  `create index court_case_cites on court_case using gin (cites)`,
  `create index court_case_statutes on court_case using hash (statutes)`,
  `alter table case_party add column name text`,
  `create table case_representative (
     case_number text not null, ordinal integer not null, party integer not null, lawyer text not null, law_firm text,
     primary key (case_number, ordinal))`,
  // One row per judgment; the position of a paragraph in the list is its permanent number.
  `create table case_text (case_number text primary key, paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array'))`,
  `create table case_version (
     case_number text not null, version integer not null check (version > 0), kind text not null, recorded_on date not null, reason text,
     changed integer[] not null default '{}', content_hash text, primary key (case_number, version))`,
];

const SEARCH = [
  // The text and its lexemes are stored outside the row (TOAST), so that reading many rows is as cheap as reading narrow rows.
  `create table case_search (
     number text primary key, decided_on date not null, filed_on date not null, published boolean not null, region text not null, cause text not null,
     court text not null, court_level text not null, procedure text not null, document_type text not null, authority text not null,
     factor_pattern text not null, keywords text[] not null, lines text not null, words tsvector not null) with (toast_tuple_target = 128)`,
  // Without this, such a small target would move the short columns out as well.
  ...'number region cause court court_level procedure document_type authority factor_pattern keywords'
    .split(' ')
    .map((column) => `alter table case_search alter column ${column} set storage plain`),
  // All distinct vectors of findings and sets of statutes; similarity is computed on these.
  `create table factor_pattern (pattern text primary key)`,
  // Keyed by digest, because a set of many statutes exceeds the maximum size of a btree entry.
  `create table statute_pattern (digest text primary key, statutes text[] not null)`,
  `create table case_keyword (keyword text primary key)`,
  `insert into case_keyword select unnest('{${keywords.keywords.join(',')}}'::text[])`,
  `create table case_lexeme (lexeme text primary key, share float8 not null)`,
  `create table case_lexeme_count (cases bigint primary key)`,
  `create function case_factor_pattern(number text) returns text stable language sql as $$
     select coalesce(string_agg(case sign(f.value) when 1 then '+' when -1 then '-' when 0 then '0' else '.' end, '' order by o.i), '')
     from unnest(array['WORK_TIME_AUTONOMY', 'PROCESS_CONTROL', 'RULES_DISCIPLINE', 'CONTINUITY', 'PRICE_POWER', 'INCOME_DEPENDENCE',
       'BUSINESS_INTEGRATION', 'DISPATCH_MODE', 'PENALTY', 'TOOLS', 'ATTENDANCE', 'CONTRACT_LABEL', 'SOLE_TRADER_REGISTRATION'])
       with ordinality as o(factor, i) left join factor_finding f on f.case_number = number and f.factor = o.factor $$`,
  // Field values are stored among the lexemes as name:value, a form that no lexeme of a text can have.
  `create function case_values(c court_case) returns text[] stable language sql as $$
     select array_remove(array['cause:' || c.cause_code, 'cause:' || split_part(c.cause_code, '.', 1), 'region:' || left(c.region, 2),
       'region:' || left(c.region, 4), 'region:' || c.region, 'level:' || c.court_level, 'type:' || c.case_type, 'procedure:' || c.procedure,
       'document:' || c.document_type, 'relation:' || c.relation, 'outcome:' || c.outcome, 'authority:' || c.authority,
       'sector:' || c.sector, 'occupation:' || c.occupation], null)
     || array(select 'evasion:' || one from unnest(c.evasion) one)
     || array(select 'factor:' || factor from factor_finding where case_number = c.number)
     || array(select 'enterprise:' || enterprise from case_party where case_number = c.number and enterprise is not null) $$`,
  // Line 1: title; 2: gist and key points; 3: reasoning; 4: other paragraphs; 5: parties, judges and citations.
  `create function case_lines(c court_case) returns text stable language sql as $$
     select zh_norm(concat_ws(E'\\n', translate(c.title, E'\\n\\r', '  '),
       translate(concat_ws(' ', c.gist, array_to_string(c.key_points, ' ')), E'\\n\\r', '  '),
       coalesce(string_agg(translate(p->>'text', E'\\n\\r', '  '), ' ' order by n) filter (where p->>'section' = 'REASONING'), ''),
       coalesce(string_agg(translate(p->>'text', E'\\n\\r', '  '), ' ' order by n) filter (where p->>'section' <> 'REASONING'), ''),
       translate(concat_ws(' ', c.number, c.court, c.cause_name, array_to_string(c.judges, ' '), array_to_string(c.statutes, ' '), array_to_string(c.cites, ' '),
         (select string_agg(coalesce(name, masked_name), ' ' order by ordinal) from case_party where case_number = c.number and c.published),
         (select string_agg(concat_ws(' ', lawyer, law_firm), ' ' order by ordinal) from case_representative where case_number = c.number and c.published)), E'\\n\\r', '  ')))
     from (select) one left join case_text t on t.case_number = c.number
       left join lateral jsonb_array_elements(t.paragraphs) with ordinality as a(p, n) on true $$`,
  `create function refresh_case_search(numbers text[]) returns void language sql as $$
     delete from case_search s where s.number = any(numbers) and not exists (select from court_case c where c.number = s.number);
     insert into case_search (number, decided_on, filed_on, published, region, cause, court, court_level, procedure, document_type, authority,
       factor_pattern, keywords, lines, words)
     select c.number, coalesce(c.decided_on, 'infinity'), c.filed_on, c.published, c.region, c.cause_name, c.court, c.court_level, c.procedure,
       c.document_type, c.authority, case_factor_pattern(c.number),
       array(select keyword from case_keyword where strpos(l.lines, zh_norm(keyword)) > 0 order by keyword), l.lines,
       array_to_tsvector(zh_lexemes(l.lines) || case_values(c))
     from court_case c cross join lateral (select case_lines(c) as lines offset 0) l where c.number = any(numbers)
     on conflict (number) do update set (decided_on, filed_on, published, region, cause, court, court_level, procedure, document_type, authority,
       factor_pattern, keywords, lines, words) = (excluded.decided_on, excluded.filed_on, excluded.published, excluded.region, excluded.cause, excluded.court,
       excluded.court_level, excluded.procedure, excluded.document_type, excluded.authority, excluded.factor_pattern, excluded.keywords,
       excluded.lines, excluded.words);
     insert into factor_pattern select distinct factor_pattern from case_search where number = any(numbers) and factor_pattern ~ '[-+0]'
       on conflict do nothing;
     insert into statute_pattern select distinct md5(statutes::text), statutes from court_case where number = any(numbers) and statutes <> '{}' on conflict do nothing $$`,
  // A statement that writes to several tables, including court_case, sets a flag so that the entry is rebuilt only once.
  `create function keep_case_search() returns trigger language plpgsql as $$ begin
     if tg_argv[0] <> 'number' and current_setting('hub.case_search', true) = 'by case' then return null; end if;
     if tg_argv[0] = 'number' then perform refresh_case_search(array(select distinct number from changed));
     else perform refresh_case_search(array(select distinct case_number from changed)); end if;
     return null; end $$`,
  `create index case_search_decided on case_search (decided_on, number)`,
  `create index case_search_region on case_search (region, decided_on) where published`,
  `create index case_search_filed on case_search (filed_on, number)`,
  `create index case_search_pattern on case_search (factor_pattern, decided_on, number)`,
  `create index case_search_words on case_search using gin (words) with (fastupdate = off)`,
  // Always uses the index: the planner assumes that words without statistics are frequent, and would read the lexemes of every row.
  `create function case_hits(asked tsquery) returns setof case_search stable parallel safe language sql
     set enable_seqscan = off set enable_indexscan = off set work_mem = '64MB' as $$ select * from case_search where words @@ asked $$`,
  `select refresh_case_search(array(select number from court_case))`,
  ...KEPT.flatMap(([table, number]) => EVENTS.map((event) => keeper(table, event, number))),
  `drop index court_case_search`,
  `drop index court_case_decided`,
  `drop function court_case_text(text, text)`,
];

const UNDO = [
  ...KEPT.flatMap(([table]) => EVENTS.map((event) => `drop trigger keep_case_search_${event} on ${table}`)),
  'drop function keep_case_search()',
  'drop function refresh_case_search(text[])',
  'drop function case_hits(tsquery)',
  'drop function case_lines(court_case)',
  'drop function case_values(court_case)',
  'drop function case_factor_pattern(text)',
  'drop table case_search, factor_pattern, statute_pattern, case_keyword, case_lexeme, case_lexeme_count, case_version, case_text, case_representative',
  'alter table case_party drop column name',
  `alter table court_case drop column key_points, drop column judges, drop column sector, drop column occupation, drop column amounts,
     drop column statutes, drop column cites, drop column evasion, drop column legal_gaps, drop column recorded_at, drop column source_digest`,
  `create function court_case_text(title text, gist text) returns text immutable parallel safe language sql return title || ' ' || coalesce(gist, '')`,
  `create index court_case_search on court_case using gin (zh_tsvector(court_case_text(title, gist)))`,
  `create index court_case_decided on court_case (coalesce(decided_on, 'infinity'), number)`,
];

export class AddJudgments1795485600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local statement_timeout = 0'); // what a search reads is made for every case there is
    for (const statement of [...TABLES, ...SEARCH]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
