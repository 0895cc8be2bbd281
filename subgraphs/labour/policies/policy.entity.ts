import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('policy')
export class PolicyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') title!: string;
  @Column('text') title_en!: string;
  @Column('text') issuer!: string;
  @Column('text') kind!: string;
  @Column('text') status!: string;
  @Column('text') region!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { nullable: true }) issued_on!: string | null;
  /** the day of issue where none was set */
  @Column('date', { nullable: true }) valid_from!: string | null;
  @Column('date', { nullable: true }) valid_to!: string | null;
  @Column('text', { array: true }) topics!: string[];
  /** row of the report that names it */
  @Column('text') seed_row!: string;
}
