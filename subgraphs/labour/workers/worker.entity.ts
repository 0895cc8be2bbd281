import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('worker')
export class WorkerRow {
  /** keyed pseudonym; the number it stands for is not held here */
  @PrimaryColumn('text') id!: string;
  @Column('text') occupation!: string;
  /** region of the labour department that keeps this record */
  @Column('text') region!: string;
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
}
