import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Spells by scheme, mode, region and month, kept in step with the records by triggers of their table. */
@Entity('cover_rollup')
export class CoverRollupRow {
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('text') mode!: string;
  @PrimaryColumn('text') region!: string;
  /** first day of the month */
  @PrimaryColumn('date') month!: string;
  /** spells that began in the month */
  @Column('bigint', { default: 0 }) begun!: number;
  /** spells over from some day of the month on */
  @Column('bigint', { default: 0 }) ended!: number;
  /** of those that began, the person's first in the country, else in the province, else in the city, else in the county */
  @Column('bigint', { default: 0 }) new0!: number;
  @Column('bigint', { default: 0 }) new1!: number;
  @Column('bigint', { default: 0 }) new2!: number;
  @Column('bigint', { default: 0 }) new3!: number;
}
