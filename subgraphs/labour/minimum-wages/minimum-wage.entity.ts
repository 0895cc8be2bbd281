import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

@Entity('minimum_wage')
export class MinimumWageRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  /** yuan per month by tier, highest first */
  @Column('text', { array: true }) monthly!: string[];
  /** yuan per hour by tier, highest first */
  @Column('text', { array: true }) hourly!: string[];
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
