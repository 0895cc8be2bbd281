import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A corrected value of a record: old value, new value, who changed it and why. */
@Entity('value_change')
export class ValueChangeRow {
  @PrimaryColumn('bigint', { generated: 'increment' }) id!: number;
  @Column('text') coordinate!: string;
  @Column('text') record!: string;
  @Column('text', { nullable: true }) was!: string | null;
  @Column('text') became!: string;
  @Column('text') participant!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'now()' }) changed_at!: string;
}

export const CREATE_VALUE_CHANGES = [
  `create table value_change (
     id bigserial primary key, coordinate text not null, record text not null, was text, became text not null, participant text not null,
     reason text not null, changed_at timestamptz not null default now())`,
  'create index value_change_record on value_change (record, coordinate, id)',
];
