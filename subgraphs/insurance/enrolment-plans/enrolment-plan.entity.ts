import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Number of flexible workers a region plans to cover by the end of a year. */
@Entity('enrolment_plan')
export class EnrolmentPlanRow {
  @PrimaryColumn('text') region!: string;
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('smallint') year!: number;
  @Column('bigint') target!: number;
  @Column('text') source!: string;
}
