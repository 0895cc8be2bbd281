import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredDuty } from './fulfilled-duty.type.ts';

@Entity('employment_report')
export class EmploymentReportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') enterprise!: string;
  @Column('text') period!: string;
  @Column('text') region!: string;
  @Column('integer') headcount!: number;
  @Column('integer') labour_relation!: number;
  @Column('integer') incomplete!: number;
  @Column('integer') civil!: number;
  @Column('numeric', { precision: 4, scale: 1 }) average_hours!: string;
  @Column('numeric', { precision: 12, scale: 2 }) average_income!: string;
  @Column('bigint') orders!: number;
  /** number of persons for whom each duty was fulfilled */
  @Column('jsonb', { default: [] }) duties!: StoredDuty[];
  @Column('date') submitted_on!: string;
  /** number of submissions, revisions included */
  @Column('integer', { default: 1 }) revision!: number;
}
