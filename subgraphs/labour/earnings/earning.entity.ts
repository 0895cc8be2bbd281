import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

export interface StoredDeduction {
  reason: string;
  amount: string;
}

/** What one source states about a worker's earnings in a month: on one platform, from one payer, in one place. */
@Entity('earning')
export class EarningRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') platform!: string;
  /** who owes the pay: the platform or a partner firm */
  @Column('text') payer!: string;
  /** YYYY-MM */
  @Column('text') period!: string;
  @Column('text') region!: string;
  @Column('text') source!: string;
  @Column('integer') orders!: number;
  @Column('integer') days_worked!: number;
  @Column('numeric', { precision: 6, scale: 2 }) hours_online!: string;
  @Column('numeric', { precision: 6, scale: 2 }) hours_on_order!: string;
  /** what customers paid for the orders; null if the source does not state it */
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) charged!: string | null;
  @Column('numeric', { precision: 12, scale: 2 }) pay!: string;
  @Column('numeric', { precision: 12, scale: 2 }) subsidies!: string;
  @Column('jsonb', { default: [] }) deductions!: StoredDeduction[];
  @Column('date') due_on!: string;
  @Column('numeric', { precision: 12, scale: 2 }) paid!: string;
  @Column('date', { nullable: true }) paid_on!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  @Column('text', { nullable: true }) recorded_by!: string | null;
}

/** An earlier version of a statement. The database writes it on every change. */
@Entity('earning_version')
export class EarningVersionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: number;
  @Column('text') earning!: string;
  @Column('integer') orders!: number;
  @Column('integer') days_worked!: number;
  @Column('numeric', { precision: 6, scale: 2 }) hours_online!: string;
  @Column('numeric', { precision: 6, scale: 2 }) hours_on_order!: string;
  /** what customers paid for the orders; null if the source does not state it */
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) charged!: string | null;
  @Column('numeric', { precision: 12, scale: 2 }) pay!: string;
  @Column('numeric', { precision: 12, scale: 2 }) subsidies!: string;
  @Column('jsonb') deductions!: StoredDeduction[];
  @Column('date') due_on!: string;
  @Column('numeric', { precision: 12, scale: 2 }) paid!: string;
  @Column('date', { nullable: true }) paid_on!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) until!: string;
}
