import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROVINCES = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ');
const after = (province: string) => String(Number(province) + 1);

const TABLE = [
  `create sequence enrolment_spell_number start 1000000000`,
  `alter table enrolment_spell rename to enrolment_spell_before`,
  `alter table enrolment_spell_before drop constraint enrolment_spell_pkey`,
  `create table enrolment_spell (
     id bigint not null, worker text not null, scheme text not null, region text not null, household text, person_group text not null default 'FLEXIBLE',
     mode text not null, base numeric(12,2), from_day date not null, to_day date, end_reason text, channel text not null default 'COUNTER',
     newcomer smallint not null default 4, primary key (worker, scheme, from_day, region),
     check (to_day is null or to_day >= from_day), check ((to_day is null) = (end_reason is null))) partition by range (region)`,
  ...PROVINCES.map(
    (province) =>
      `create table enrolment_spell_${province} partition of enrolment_spell for values from ('${province}0000') to ('${after(province)}0000')`,
  ),
  `create table enrolment_spell_rest partition of enrolment_spell default`,
];

const LEVELS = [0, 1, 2, 3].map((level) => `sum(new${level})::bigint as new${level}`).join(', ');
/** Contribution of spells to the roll-up: those that began and those that ended in a month. */
export const coverOf = (spells: string, sign: 1 | -1 = 1): string => `
  select scheme, mode, region, month, sum(begun)::bigint as begun, sum(ended)::bigint as ended, ${LEVELS} from (
    select scheme, mode, region, date_trunc('month', from_day)::date as month, ${sign} as begun, 0 as ended,
      ${[0, 1, 2, 3].map((level) => `case newcomer when ${level} then ${sign} else 0 end as new${level}`).join(', ')} from ${spells}
    union all
    select scheme, mode, region, date_trunc('month', to_day + 1)::date, 0, ${sign}, 0, 0, 0, 0 from ${spells} where to_day is not null
  ) changes group by scheme, mode, region, month`;
const COUNTS = ['begun', 'ended', 'new0', 'new1', 'new2', 'new3'];
const adding = (spells: string, sign: 1 | -1) => `insert into cover_rollup as r (scheme, mode, region, month, ${COUNTS.join(', ')})
  ${coverOf(spells, sign)} order by 1, 2, 3, 4
  on conflict (scheme, mode, region, month) do update set ${COUNTS.map((name) => `${name} = r.${name} + excluded.${name}`).join(', ')};`;

const ROLLUP = [
  `create table cover_rollup (
     scheme text not null, mode text not null, region text not null, month date not null,
     ${COUNTS.map((name) => `${name} bigint not null default 0`).join(', ')}, primary key (scheme, mode, region, month))`,
  // Serialises checks per person, so that two concurrent writers cannot create overlapping spells.
  `create function hold_persons(workers text[]) returns void language plpgsql as $$
   declare bucket integer;
   begin
     for bucket in select distinct hashtext(one) & 255 as b from unnest(workers) one order by b loop
       perform pg_advisory_xact_lock(809, bucket);
     end loop;
   end $$`,
  `create function check_covers(workers text[]) returns void language plpgsql as $$
   begin
     perform hold_persons(workers);
     if exists (
       select from enrolment_spell a join enrolment_spell b on b.worker = a.worker and b.scheme = a.scheme
       where a.worker = any(workers) and b.worker = any(workers) and a.scheme <> 'OCCUPATIONAL_INJURY'
         and (a.from_day, a.region) < (b.from_day, b.region) and b.from_day <= coalesce(a.to_day, 'infinity')
     ) then raise exception 'two spells of one scheme overlap' using errcode = 'exclusion_violation', constraint = 'enrolment_spell_overlap'; end if;
     update enrolment_spell s set newcomer = c.newcomer from (
       select worker, scheme, from_day, region, case
           when row_number() over (partition by worker order by from_day, region) = 1 then 0
           when row_number() over (partition by worker, left(region, 2) order by from_day, region) = 1 then 1
           when row_number() over (partition by worker, left(region, 4) order by from_day, region) = 1 then 2
           when row_number() over (partition by worker, region order by from_day) = 1 then 3 else 4 end as newcomer
       from enrolment_spell where worker = any(workers) and scheme = 'OCCUPATIONAL_INJURY') c
     where s.worker = any(workers) and s.worker = c.worker and s.scheme = c.scheme and s.from_day = c.from_day and s.region = c.region and s.newcomer <> c.newcomer;
   end $$`,
  // Only direct writes are checked; rows that this trigger changes itself are only counted.
  `create function follow_enrolments() returns trigger language plpgsql as $$
   declare workers text[];
   begin
     if pg_trigger_depth() = 1 then
       if tg_op = 'DELETE' then workers := array(select distinct worker from old_rows);
       else workers := array(select distinct worker from new_rows); end if;
       -- persons before counts, in every writer: so that none waits for another in a circle
       perform hold_persons(workers);
     end if;
     if tg_op <> 'INSERT' then ${adding('old_rows', -1)} end if;
     if tg_op <> 'DELETE' then ${adding('new_rows', 1)} end if;
     if workers is not null then perform check_covers(workers); end if;
     return null;
   end $$`,
  `create trigger enrolment_spell_insert after insert on enrolment_spell referencing new table as new_rows
     for each statement execute function follow_enrolments()`,
  `create trigger enrolment_spell_update after update on enrolment_spell referencing old table as old_rows new table as new_rows
     for each statement execute function follow_enrolments()`,
  `create trigger enrolment_spell_delete after delete on enrolment_spell referencing old table as old_rows
     for each statement execute function follow_enrolments()`,
  `create function rebuild_covers() returns void language sql as $$
     delete from cover_rollup;
     insert into cover_rollup ${coverOf('enrolment_spell')};
   $$`,
];

const MOVE = [
  `set local statement_timeout = 0`,
  `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day, to_day, end_reason)
     select nextval('enrolment_spell_number'), worker, scheme, region, mode, base, from_day, to_day, end_reason from enrolment_spell_before`,
  `drop table enrolment_spell_before`,
];

export class PartitionEnrolmentSpells1795482000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...ROLLUP, ...MOVE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create table enrolment_spell_before (
      id text primary key, worker text not null, scheme text not null, region text not null, mode text not null, base numeric(12,2),
      from_day date not null, to_day date, end_reason text, check (to_day is null or to_day >= from_day),
      check ((to_day is null) = (end_reason is null)))`);
    await runner.query(`insert into enrolment_spell_before select 'S-' || row_number() over (), worker, scheme, region, mode, base, from_day, to_day, end_reason
      from enrolment_spell`);
    await runner.query('drop table enrolment_spell, cover_rollup');
    await runner.query('drop function follow_enrolments, check_covers, hold_persons, rebuild_covers');
    await runner.query('drop sequence enrolment_spell_number');
    await runner.query('alter table enrolment_spell_before rename to enrolment_spell');
    await runner.query('create index enrolment_spell_worker on enrolment_spell (worker)');
  }
}
