import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('worker')
export class WorkerRow {
  /** keyed pseudonym; the number behind it is not stored here */
  @PrimaryColumn('text') id!: string;
  @Column('text') occupation!: string;
  /** region of the labour department that keeps this record */
  @Column('text') region!: string;
  /** null for records older than this column */
  @Column('timestamptz', { nullable: true }) recorded_at!: string | null;
  /** participant that recorded it; null if it came by file import */
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
  @Column('text', { nullable: true }) station!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
}

/** One source's statement about an engagement. */
@Entity('engagement_source')
export class EngagementSourceRow {
  @PrimaryColumn('text') worker!: string;
  @PrimaryColumn('text') enterprise!: string;
  @PrimaryColumn('date') from_day!: string;
  @PrimaryColumn('text') source!: string;
  @Column('text', { nullable: true }) platform!: string | null;
  @Column('text', { nullable: true }) station!: string | null;
  @Column('text') region!: string;
  @Column('text') form!: string;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) said_at!: string;
}

/** Earlier version of an engagement. The database writes it on every change. */
@Entity('engagement_version')
export class EngagementVersionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: number;
  @Column('text') engagement!: string;
  @Column('text', { nullable: true }) platform!: string | null;
  @Column('text', { nullable: true }) station!: string | null;
  @Column('text') region!: string;
  @Column('text') form!: string;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) until!: string;
}
