import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rate of one platform, in one region or nationwide. */
@Entity('premium_rate')
export class PremiumRateRow {
  @PrimaryColumn('text') platform!: string;
  @PrimaryColumn('text') sector!: string;
  /** 100000: nationwide */
  @PrimaryColumn('text') region!: string;
  @PrimaryColumn('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('numeric', { precision: 10, scale: 4 }) per_order!: string;
  @Column('text') source!: string;
  @Column('text', { default: 'found' }) mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
