import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Spells by scheme, mode, region and month. Triggers on the spells keep it up to date. */
@Entity('cover_rollup')
export class CoverRollupRow {
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('text') mode!: string;
  @PrimaryColumn('text') region!: string;
  /** first day of the month */
  @PrimaryColumn('date') month!: string;
  /** spells that began in the month */
  @Column('bigint', { default: 0 }) begun!: number;
  /** spells whose first day after the end is in the month */
  @Column('bigint', { default: 0 }) ended!: number;
  /** of the spells that began: those that are the person's first in the country, province, city or county */
  @Column('bigint', { default: 0 }) new0!: number;
  @Column('bigint', { default: 0 }) new1!: number;
  @Column('bigint', { default: 0 }) new2!: number;
  @Column('bigint', { default: 0 }) new3!: number;
}
