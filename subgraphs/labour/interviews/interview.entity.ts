import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('interview')
export class InterviewRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text', { array: true }) agencies!: string[];
  @Column('text', { array: true }) topics!: string[];
  @Column('text', { nullable: true }) campaign!: string | null;
  @Column('date') proposed_on!: string;
  @Column('date') planned_on!: string;
  @Column('date', { nullable: true }) held_on!: string | null;
  @Column('date', { nullable: true }) cancelled_on!: string | null;
  /** outcome, or reason for the cancellation */
  @Column('text', { nullable: true }) outcome!: string | null;
}
