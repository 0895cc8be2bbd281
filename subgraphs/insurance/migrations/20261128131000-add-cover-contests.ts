import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two spells of one scheme must not overlap, except those for which `exempt` is true. */
const checkCovers = (exempt: string) => `create or replace function check_covers(workers text[]) returns void language plpgsql as $$
   begin
     perform hold_persons(workers);
     if exists (
       select from enrolment_spell a join enrolment_spell b on b.worker = a.worker and b.scheme = a.scheme
       where a.worker = any(workers) and b.worker = any(workers) and a.scheme <> 'OCCUPATIONAL_INJURY'
         and (a.from_day, a.region) < (b.from_day, b.region) and b.from_day <= coalesce(a.to_day, 'infinity')${exempt}
     ) then raise exception 'two spells of one scheme overlap' using errcode = 'exclusion_violation', constraint = 'enrolment_spell_overlap'; end if;
     update enrolment_spell s set newcomer = c.newcomer from (
       select worker, scheme, from_day, region, case
           when row_number() over (partition by worker order by from_day, region) = 1 then 0
           when row_number() over (partition by worker, left(region, 2) order by from_day, region) = 1 then 1
           when row_number() over (partition by worker, left(region, 4) order by from_day, region) = 1 then 2
           when row_number() over (partition by worker, region order by from_day) = 1 then 3 else 4 end as newcomer
       from enrolment_spell where worker = any(workers) and scheme = 'OCCUPATIONAL_INJURY') c
     where s.worker = any(workers) and s.worker = c.worker and s.scheme = c.scheme and s.from_day = c.from_day and s.region = c.region and s.newcomer <> c.newcomer;
   end $$`;

const UP = [
  `alter table enrolment_spell add column contested_on date, add column contested_by text, add column contest_state text,
     add column answered_on date, add column confirmed_on date`,
  "create index enrolment_spell_contest on enrolment_spell (contested_on) where contest_state = 'OPEN'",
  checkCovers(' and a.contest_state is null and b.contest_state is null'),
  'drop index transfer_request_open',
  `create unique index transfer_request_bound on transfer_request (worker, scheme) where state in ('CONFIRMED', 'RELEASED', 'RETURNING')`,
  `create unique index transfer_request_asked on transfer_request (worker, scheme, to_region) where state in ('REQUESTED', 'ACCEPTED')`,
];
const DOWN = [
  'drop index transfer_request_asked',
  'drop index transfer_request_bound',
  `create unique index transfer_request_open on transfer_request (worker, scheme)
     where state in ('REQUESTED', 'ACCEPTED', 'CONFIRMED', 'RELEASED', 'RETURNING')`,
  checkCovers(''),
  'drop index enrolment_spell_contest',
  `alter table enrolment_spell drop column contested_on, drop column contested_by, drop column contest_state, drop column answered_on,
     drop column confirmed_on`,
];

/** Cover recorded by one agency can be contested by another, answered, decided, and can lapse. A transfer binds once it is confirmed. */
export class AddCoverContests1795871400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
