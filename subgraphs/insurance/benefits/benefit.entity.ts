import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One benefit that was paid, or granted by the month, with how it was worked out. */
@Entity('claim_benefit')
export class BenefitRow {
  @PrimaryColumn('text') claim!: string;
  @PrimaryColumn('smallint') ordinal!: number;
  @Column('text') kind!: string;
  @Column('boolean') monthly!: boolean;
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('text') working!: string;
  @Column('text') article!: string;
  @Column('text') mark!: string;
  @Column('date') paid_on!: string;
}
