import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A spell of cover; its table is partitioned by province, and every change of it is counted into the roll-up by triggers. */
@Entity('enrolment_spell')
export class EnrolmentSpellRow {
  @Column('bigint') id!: number;
  @PrimaryColumn('text') worker!: string;
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('date') from_day!: string;
  /** region of the agency that keeps the spell: the place of employment */
  @PrimaryColumn('text') region!: string;
  /** place of household registration, where it was told */
  @Column('text', { nullable: true }) household!: string | null;
  @Column('text', { default: 'FLEXIBLE' }) person_group!: string;
  @Column('text') mode!: string;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) base!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text', { nullable: true }) end_reason!: string | null;
  @Column('text', { default: 'COUNTER' }) channel!: string;
  /** where the person's first spell of the scheme this is: 0 in the country, 1 in the province, 2 in the city, 3 in the county, 4 nowhere */
  @Column('smallint', { default: 4 }) newcomer!: number;
  /** null where it came with a register before such instants were kept */
  @Column('timestamptz', { nullable: true }) recorded_at!: string | null;
  /** participant that recorded it; null where it came with a register */
  @Column('text', { nullable: true }) recorded_by!: string | null;
  /** day on which the agency of another region contested it, that region, what came of it, and the day of the answer */
  @Column('date', { nullable: true }) contested_on!: string | null;
  @Column('text', { nullable: true }) contested_by!: string | null;
  @Column('text', { nullable: true }) contest_state!: string | null;
  @Column('date', { nullable: true }) answered_on!: string | null;
  /** day on which the agency above both regions confirmed it; what is confirmed cannot be contested */
  @Column('date', { nullable: true }) confirmed_on!: string | null;
}
