import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a platform declared for its orders of a day in a place; a correction is a run of its own. */
@Entity('order_premium_batch')
export class OrderPremiumBatchRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') platform!: string;
  @Column('text') sector!: string;
  @Column('text') region!: string;
  @Column('date') day!: string;
  /** 1 at first, one more with each correction */
  @Column('smallint') run!: number;
  @Column('bigint') orders!: number;
  @Column('numeric', { precision: 10, scale: 4 }) per_order!: string;
  @Column('numeric', { precision: 20, scale: 4 }) premium!: string;
  /** difference to the run before */
  @Column('numeric', { precision: 20, scale: 4 }) change!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date') declared_on!: string;
  /** is it the last run? */
  @Column('boolean', { default: true }) latest!: boolean;
}
