import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

@Entity('policy')
export class PolicyRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') title!: string;
  @Column('text') title_en!: string;
  @Column('text') issuer!: string;
  @Column('text') kind!: string;
  @Column('text') status!: string;
  @Column('text') region!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { nullable: true }) issued_on!: string | null;
  /** the day of issue if no first day is set */
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text', { array: true }) topics!: string[];
  /** row of the State Council report of December 2025 that names it */
  @Column('text', { nullable: true }) seed_row!: string | null;
  @Column('text') source!: string;
  @Column('text', { default: 'found' }) mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
