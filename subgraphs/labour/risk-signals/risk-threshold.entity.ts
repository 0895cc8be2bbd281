import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

@Entity('risk_threshold')
export class RiskThresholdRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text') kind!: string;
  /** the lowest value that raises a signal, in the unit of the kind */
  @Column('numeric', { precision: 10, scale: 2 }) threshold!: string;
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
