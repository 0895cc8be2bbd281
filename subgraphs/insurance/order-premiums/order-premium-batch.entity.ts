import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Declared orders of a platform on one day in one place. A correction is a new row. */
@Entity('order_premium_batch')
export class OrderPremiumBatchRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') platform!: string;
  @Column('text') sector!: string;
  @Column('text') region!: string;
  @Column('date') day!: string;
  /** version: 1, increased by each correction */
  @Column('smallint') run!: number;
  @Column('bigint') orders!: number;
  @Column('numeric', { precision: 10, scale: 4 }) per_order!: string;
  @Column('numeric', { precision: 20, scale: 4 }) premium!: string;
  /** difference to the previous version */
  @Column('numeric', { precision: 20, scale: 4 }) change!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date') declared_on!: string;
  /** is it the last version? */
  @Column('boolean', { default: true }) latest!: boolean;
}
