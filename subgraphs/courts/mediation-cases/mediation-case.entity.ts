import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('mediation_case')
export class MediationCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') organization!: string;
  @Column('text') region!: string;
  @Column('text') worker!: string;
  @Column('text') enterprise!: string;
  @Column('text') dispute!: string;
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) closed_on!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) agreed_amount!: string | null;
  @Column('text', { default: 'LABOUR' }) kind!: string;
  @Column('text', { array: true, default: '{}' }) jointly!: string[];
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) claimed!: string | null;
  @Column('date', { nullable: true }) extended_on!: string | null;
  @Column('text', { nullable: true }) extension_reason!: string | null;
  @Column('text', { nullable: true }) terms!: string | null;
  @Column('date', { nullable: true }) confirmation_applied_on!: string | null;
  @Column('text', { nullable: true }) confirmation_case!: string | null;
  @Column('date', { nullable: true }) payment_order_applied_on!: string | null;
  @Column('text', { nullable: true }) payment_order_case!: string | null;
}
