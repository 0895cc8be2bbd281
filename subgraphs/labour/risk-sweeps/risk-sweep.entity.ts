import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A search for risks before an important date. */
@Entity('risk_sweep')
export class RiskSweepRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') occasion!: string;
  @Column('text') name!: string;
  @Column('text') region!: string;
  @Column('date') from_day!: string;
  @Column('date') to_day!: string;
  @Column('date') held_on!: string;
  @Column('text') participant!: string;
  /** number of signals found, including signals of an earlier sweep that are still open */
  @Column('integer') found!: number;
  /** number of these that are about wage clues */
  @Column('integer', { default: 0 }) on_clues!: number;
}

/**
 * A signal of a sweep as the task of a participant. The underlying records stay with the signal, which each reader sees by its
 * own rights.
 */
@Entity('risk_case')
export class RiskCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') sweep!: string;
  @Column('text') kind!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') owner!: string;
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) taken_up_on!: string | null;
  @Column('text', { nullable: true }) handling!: string | null;
  @Column('date', { nullable: true }) closed_on!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}
