import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign of unusual use of personal data that must be examined. */
@Entity('access_signal')
export class AccessSignalRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') participant!: string;
  @Column('text') region!: string;
  /** kind and number; null if the signal is about a day */
  @Column('text', { nullable: true }) matter!: string | null;
  @Column('date') day!: string;
  @Column('text') detail!: string;
  /** participants whose data were read */
  @Column('text', { array: true, default: '{}' }) providers!: string[];
  @Column('date') due_by!: string;
  @Column('date', { nullable: true }) settled_on!: string | null;
  @Column('text', { nullable: true }) settled_by!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** sort key: the random numbers give no order */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}
