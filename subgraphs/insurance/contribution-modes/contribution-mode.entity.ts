import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

@Entity('contribution_mode')
export class ContributionModeRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text') scheme!: string;
  @Column('text') mode!: string;
  @Column('text', { array: true }) periods!: string[];
  @Column('integer', { nullable: true }) base_low!: number | null;
  @Column('integer', { nullable: true }) base_high!: number | null;
  @Column('numeric', { precision: 5, scale: 2 }) worker_rate!: string;
  @Column('numeric', { precision: 5, scale: 2 }) employer_rate!: string;
  @Column('numeric', { precision: 5, scale: 2 }) account_rate!: string;
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
