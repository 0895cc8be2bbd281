import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredDuty } from './fulfilled-duty.type.ts';

/** Earlier version of a revised report. */
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
  /** reason and day of its replacement */
  @Column('text') reason!: string;
  @Column('date') replaced_on!: string;
}
