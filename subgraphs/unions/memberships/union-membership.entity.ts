import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('union_membership')
export class UnionMembershipRow {
  @PrimaryColumn('text') id!: string;
  @Index('union_membership_worker') @Column('text') worker!: string;
  @Column('text') organization!: string;
  /** region of the union that keeps the membership */
  @Column('text') region!: string;
  @Column('date') joined_on!: string;
  @Column('date', { nullable: true }) left_on!: string | null;
  @Column('text', { default: 'ENTERPRISE' }) channel!: string;
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  /** participant that recorded it; null where it came with a register */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
