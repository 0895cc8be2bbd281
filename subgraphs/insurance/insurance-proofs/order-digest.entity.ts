import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order, identified by a keyed digest of its number. The order itself stays with the source. */
@Entity('order_digest')
export class OrderDigestRow {
  @PrimaryColumn('uuid') digest!: string;
  @Column('text') worker!: string;
  @Column('text') sector!: string;
  /** where it was accepted */
  @Column('text') region!: string;
  @Column('timestamptz') accepted_at!: string;
  /** null while in progress */
  @Column('timestamptz', { nullable: true }) ended_at!: string | null;
  /** participant that sent it last through the hub; null if the operator did */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
