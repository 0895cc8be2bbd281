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
}
