import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Persons insured for at least one order in the month, by region. For a platform: on all its orders, through whichever
 * enterprise they work. For a partner: those who work through it.
 */
@Entity('insured_headcount')
export class InsuredHeadcountRow {
  @PrimaryColumn('text') enterprise!: string;
  @PrimaryColumn('text') month!: string;
  @PrimaryColumn('text') region!: string;
  @Column('integer') insured!: number;
  @Column('bigint') orders!: number;
}
