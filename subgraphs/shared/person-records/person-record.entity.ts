import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change of the register of persons that this agency has applied. */
@Entity('taken_person_change')
export class TakenPersonChangeRow {
  /** sequence number of the change at the sharing authority */
  @PrimaryColumn('bigint') seq!: number;
  @Column('text') kind!: string;
  @Column('text') from_person!: string;
  @Column('text') into_person!: string;
  @Column('timestamptz', { default: () => 'now()' }) taken_at!: string;
}

/** A record of this agency that such a change affects, and its state. */
@Entity('person_record')
export class PersonRecordRow {
  @PrimaryColumn('text') id!: string;
  /** order in which the rows were inserted */
  @Column('bigint', { generated: 'increment' }) seq!: number;
  @Column('bigint') change!: number;
  /** table of the record, and its key there without the person */
  @Column('text') register!: string;
  @Column('text') record!: string;
  @Column('text') region!: string;
  @Column('text') from_person!: string;
  @Column('text') into_person!: string;
  /** MOVED, UNDECIDED, KEPT, DUPLICATE or GONE */
  @Column('text') state!: string;
  /** did the record belong to the other pseudonym before a merge? */
  @Column('boolean', { default: false }) was_theirs!: boolean;
  /** the content of a record that was removed as a duplicate */
  @Column('jsonb', { nullable: true }) content!: object | null;
  @Column('text', { nullable: true }) decided_by!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) noted_at!: string;
  @Column('timestamptz', { nullable: true }) decided_at!: string | null;
}

export const CREATE_PERSON_RECORDS = [
  `create table taken_person_change (
     seq bigint primary key, kind text not null check (kind in ('MERGE', 'SPLIT')), from_person text not null, into_person text not null,
     taken_at timestamptz not null default now())`,
  'create sequence person_record_number',
  `create table person_record (
     id text primary key default 'RP-' || scattered(nextval('person_record_number'), 10),
     seq bigint generated always as identity unique,
     change bigint not null references taken_person_change, register text not null, record text not null, region text not null,
     from_person text not null, into_person text not null, state text not null, was_theirs boolean not null default false, content jsonb,
     decided_by text, noted_at timestamptz not null default now(), decided_at timestamptz, unique (change, register, record))`,
  `create index person_record_register on person_record (register, record)`,
  `create index person_record_region on person_record (region, seq)`,
  // A record that contradicts one of the other pseudonym is not moved; the others are.
  `create function move_person_record(of_table regclass, of_column text, part oid, place tid, into_person text) returns boolean
   language plpgsql as $$
   declare moved bigint;
   begin
     execute format('update %s set %I = $1 where tableoid = $2 and ctid = $3', of_table, of_column) using into_person, part, place;
     get diagnostics moved = row_count;
     if moved <> 1 then raise exception 'a record was changed meanwhile' using errcode = 'serialization_failure'; end if;
     return true;
   exception when unique_violation or exclusion_violation then return false;
   end $$`,
];
/** A later change of the same persons looks up the undecided records. */
export const INDEX_OPEN_RECORDS = [
  `create index person_record_open_from on person_record (from_person) where state = 'UNDECIDED'`,
  `create index person_record_open_into on person_record (into_person) where state = 'UNDECIDED'`,
];
export const DROP_OPEN_RECORDS = ['drop index person_record_open_into', 'drop index person_record_open_from'];
export const DROP_PERSON_RECORDS = [
  'drop function move_person_record',
  'drop table person_record, taken_person_change',
  'drop sequence person_record_number',
];
