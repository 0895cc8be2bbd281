import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('worker')
export class WorkerRow {
  /** keyed pseudonym; the number it stands for is not held here */
  @PrimaryColumn('text') id!: string;
  @Column('text') occupation!: string;
  /** region of the labour department that keeps this record */
  @Column('text') region!: string;
  /** null where it was there before such instants were kept */
  @Column('timestamptz', { nullable: true }) recorded_at!: string | null;
  /** participant that recorded it; null where it came with a register */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}

@Entity('engagement')
export class EngagementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') enterprise!: string;
  @Column('text', { nullable: true }) platform!: string | null;
  @Column('text') region!: string;
  @Column('text') form!: string;
  @Column('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('timestamptz', { nullable: true }) recorded_at!: string | null;
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
