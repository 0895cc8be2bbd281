/**
 * The ledger has its own database, owned by a role without login. The gateway's role may insert and read, the sharing
 * authority's role may read. Neither may update or delete; triggers also prevent it for roles with more rights.
 */
export const LEDGER_DATABASE = 'hub_ledger';
export const LEDGER_OWNER = 'hub_ledger_owner';
export const LEDGER_WRITER = 'hub_ledger';

/** Executed by the administrator; can be repeated. */
export const LEDGER_SCHEMA = [
  `create table if not exists entry (
    chain text not null, seq bigint not null, at timestamptz(3) not null, kind text not null, participant text, participant_kind text,
    region text, actor text, agreements text[] not null, matter text, purpose text, operation_name text, operation_hash text,
    operation text, subjects text[] not null, withheld text[] not null, outcome text, reason text, trace_id text,
    anchors text[] not null, previous_hash text not null, hash text not null, primary key (chain, seq))`,
  `create table if not exists operation (
    digest text primary key, document text not null, coordinates text[] not null, providers text[] not null)`,
  'alter table entry add column if not exists asked text[], add column if not exists matter_bases text[], add column if not exists matter_at text, add column if not exists salt text',
  'alter table entry add column if not exists mandate text, add column if not exists principal text',
  'create index if not exists entry_asked on entry using gin (asked)',
  'create index if not exists entry_at on entry (at, chain, seq)',
  'create index if not exists entry_participant on entry (participant, at, chain, seq)',
  'create index if not exists entry_subjects on entry using gin (subjects)',
  'create index if not exists entry_matter on entry (matter) where matter is not null',
  'create index if not exists entry_principal on entry (principal, at) where principal is not null',
  `create index if not exists entry_anchors on entry (chain, seq) where kind = 'ANCHOR'`,
  'create index if not exists operation_coordinates on operation using gin (coordinates)',
  `create or replace function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'the ledger is append-only'; end $$`,
  ...['entry', 'operation'].map(
    (table) => `create or replace trigger append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
  `revoke all on all tables in schema public from public, ${LEDGER_WRITER}, hub_sharing`,
  `grant select, insert on entry, operation to ${LEDGER_WRITER}`,
  'grant select on entry, operation to hub_sharing',
  `grant select on person_form to ${LEDGER_WRITER}, hub_sharing`,
];
