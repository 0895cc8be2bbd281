import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

/** A guiding, reference or typical case. Its first day is the day of publication; from its last day on it is no longer followed. */
@Entity('typical_case')
export class TypicalCaseRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('text') authority!: string;
  @Column('text') issuer!: string;
  @Column('text') document!: string;
  @Column('text') occupation!: string;
  @Column('text') group_name!: string;
  @Column('text') relation!: string;
  @Column('text', { array: true }) factors!: string[];
  @Column('text', { array: true }) key_points!: string[];
  @Column('text', { nullable: true }) facts!: string | null;
  @Column('text', { nullable: true }) holding!: string | null;
  @Column('text', { nullable: true }) court!: string | null;
  @Column('text', { nullable: true }) court_en!: string | null;
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
