import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A credited month contested by the agency of another region, with the amounts that agency would credit. */
@Entity('month_contest')
export class MonthContestRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') scheme!: string;
  @Column('date') month!: string;
  /** region that keeps the month */
  @Column('text') region!: string;
  @Column('text') contested_by!: string;
  @Column('text') reason!: string;
  @Column('numeric', { precision: 12, scale: 2 }) base!: string;
  @Column('numeric', { precision: 12, scale: 2 }) paid!: string;
  @Column('numeric', { precision: 12, scale: 2 }) account!: string;
  /** participant that contests it */
  @Column('text') contested_with!: string;
  /** participant that credited the month; it may not decide the contest */
  @Column('text', { nullable: true }) recorded_by!: string | null;
  @Column('date') contested_on!: string;
  @Column('text') contest_state!: string;
  @Column('date', { nullable: true }) answered_on!: string | null;
  @Column('date', { nullable: true }) confirmed_on!: string | null;
  /** day on which it was settled or lapsed */
  @Column('date', { nullable: true }) ended_on!: string | null;
}
