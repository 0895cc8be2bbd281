import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('algorithm_filing')
export class AlgorithmFilingRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') platform!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('text') purpose!: string;
  /** kinds of platform rules that the algorithm applies */
  @Column('text', { array: true }) rule_kinds!: string[];
  @Column('date') filed_on!: string;
  @Column('date', { nullable: true }) cancelled_on!: string | null;
}
