import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A spell of cover. The table is partitioned by province; triggers add every change to the roll-up. */
@Entity('enrolment_spell')
export class EnrolmentSpellRow {
  @Column('bigint') id!: number;
  @PrimaryColumn('text') worker!: string;
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('date') from_day!: string;
  /** region of the agency that keeps the spell: the place of employment */
  @PrimaryColumn('text') region!: string;
  /** place of household registration, if given */
  @Column('text', { nullable: true }) household!: string | null;
  @Column('text', { default: 'FLEXIBLE' }) person_group!: string;
  @Column('text') mode!: string;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) base!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text', { nullable: true }) end_reason!: string | null;
  @Column('text', { default: 'COUNTER' }) channel!: string;
  /** the widest area in which this is the person's first spell of the scheme: 0 country, 1 province, 2 city, 3 county, 4 none */
  @Column('smallint', { default: 4 }) newcomer!: number;
  /** null if imported before this time was recorded */
  @Column('timestamptz', { nullable: true }) recorded_at!: string | null;
  /** participant that recorded it; null if the operator imported it */
  @Column('text', { nullable: true }) recorded_by!: string | null;
  /** contest by the agency of another region: its day, that region, its state, and the day of the answer */
  @Column('date', { nullable: true }) contested_on!: string | null;
  @Column('text', { nullable: true }) contested_by!: string | null;
  @Column('text', { nullable: true }) contest_state!: string | null;
  @Column('date', { nullable: true }) answered_on!: string | null;
  /** day on which the agency above both regions confirmed it; it cannot be contested again */
  @Column('date', { nullable: true }) confirmed_on!: string | null;
}
