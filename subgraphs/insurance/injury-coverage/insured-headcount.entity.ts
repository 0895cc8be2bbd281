import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Persons insured for at least one order in the month, by platform or partner and region. */
@Entity('insured_headcount')
export class InsuredHeadcountRow {
  @PrimaryColumn('text') enterprise!: string;
  @PrimaryColumn('text') month!: string;
  @PrimaryColumn('text') region!: string;
  @Column('integer') insured!: number;
  @Column('bigint') orders!: number;
}
