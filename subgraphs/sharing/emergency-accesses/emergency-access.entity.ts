import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An access to persons that could not wait for a confirmation. */
@Entity('emergency_access')
export class EmergencyAccessRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') participant!: string;
  @Column('text') region!: string;
  @Column('text') matter!: string;
  @Column('text', { array: true }) persons!: string[];
  @Column('text') reason!: string;
  @Column('timestamptz') opened_at!: string;
  @Column('timestamptz') until_at!: string;
  /** last day on which it can be reviewed */
  @Column('date') review_by!: string;
  /** participants whose data it could use under agreements in force; they see the access */
  @Column('text', { array: true, default: '{}' }) providers!: string[];
  @Column('date', { nullable: true }) reviewed_on!: string | null;
  @Column('text', { nullable: true }) reviewed_by!: string | null;
  @Column('boolean', { nullable: true }) justified!: boolean | null;
  @Column('text', { nullable: true }) note!: string | null;
}
