import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order that a platform took, by a keyed digest of its number: the orders themselves stay with the source. */
@Entity('order_digest')
export class OrderDigestRow {
  @PrimaryColumn('uuid') digest!: string;
  @Column('text') worker!: string;
  @Column('text') sector!: string;
  /** where it was taken */
  @Column('text') region!: string;
  @Column('timestamptz') accepted_at!: string;
  /** null while it is under way */
  @Column('timestamptz', { nullable: true }) ended_at!: string | null;
  /** participant that sent it last through the hub; null where the operator did */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
