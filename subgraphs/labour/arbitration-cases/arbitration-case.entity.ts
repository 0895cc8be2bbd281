import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('arbitration_case')
export class ArbitrationCaseRow {
  @PrimaryColumn('text') number!: string;
  /** folded form in which two spellings of one number are equal */
  @Column('text', { unique: true }) canonical!: string;
  @Column('text') commission!: string;
  @Column('text') region!: string;
  @Column('text') worker!: string;
  @Column('text') respondent!: string;
  @Column('text') claim!: string;
  @Column('numeric', { precision: 12, scale: 2 }) amount!: string;
  @Column('date') filed_on!: string;
  @Column('date', { nullable: true }) accepted_on!: string | null;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
}
