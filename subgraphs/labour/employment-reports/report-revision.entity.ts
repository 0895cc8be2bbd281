import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredDuty } from './fulfilled-duty.type.ts';

/** What a report said before it was revised. */
@Entity('employment_report_revision')
export class ReportRevisionRow {
  @PrimaryColumn('text') report!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('text') region!: string;
  @Column('integer') headcount!: number;
  @Column('integer') labour_relation!: number;
  @Column('integer') incomplete!: number;
  @Column('integer') civil!: number;
  @Column('numeric', { precision: 4, scale: 1 }) average_hours!: string;
  @Column('numeric', { precision: 12, scale: 2 }) average_income!: string;
  @Column('bigint') orders!: number;
  @Column('jsonb', { default: [] }) duties!: StoredDuty[];
  /** why it was replaced, and when */
  @Column('text') reason!: string;
  @Column('date') replaced_on!: string;
}
