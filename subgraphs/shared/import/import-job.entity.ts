import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file whose import is in progress or complete. */
@Entity('import_job')
export class ImportJobRow {
  /** digest of dataset, file and read options */
  @PrimaryColumn('text') id!: string;
  @Column('text') dataset!: string;
  @Column('text') file!: string;
  /** STAGING, REJECTED or DONE */
  @Column('text') state!: string;
  /** records read and staged so far */
  @Column('bigint', { default: 0 }) records!: number;
  @Column('bigint', { default: 0 }) rejected!: number;
  /** length of the reject file after these records */
  @Column('bigint', { default: 0 }) reject_bytes!: number;
  @Column('bigint', { default: 0 }) created!: number;
  @Column('bigint', { default: 0 }) changed!: number;
  @Column('timestamptz', { default: () => 'now()' }) started_at!: string;
  @Column('timestamptz', { nullable: true }) finished_at!: string | null;
}

export const CREATE_IMPORT_JOBS = `create table import_job (
  id text primary key, dataset text not null, file text not null, state text not null, records bigint not null default 0,
  rejected bigint not null default 0, reject_bytes bigint not null default 0, created bigint not null default 0,
  changed bigint not null default 0, started_at timestamptz not null default now(), finished_at timestamptz)`;
