import { Column, Entity, PrimaryColumn } from 'typeorm';

/** ARRANGED: the State Council's notice has been issued; NOT_ARRANGED: only the statutory holidays are known. */
export const ArrangementState = { ARRANGED: 'ARRANGED', NOT_ARRANGED: 'NOT_ARRANGED' } as const;

/** Days off and working days of one year that differ from the usual week. */
@Entity('working_calendar')
export class WorkingCalendarRow {
  @PrimaryColumn('date') from_day!: string;
  @Column('date') to_day!: string;
  @Column('text', { default: '100000' }) region!: string;
  @Column('text') state!: keyof typeof ArrangementState;
  @Column('text', { array: true }) off!: string[];
  @Column('text', { array: true }) worked!: string[];
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
