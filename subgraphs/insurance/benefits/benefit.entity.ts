import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A benefit that was paid once or granted monthly, with its calculation. */
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
