import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contract_clause')
export class ContractClauseRow {
  @PrimaryColumn('text') contract!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text') topic!: string;
  @Column('text') text!: string;
  /** coded terms: name, value, unit */
  @Column('jsonb') terms!: { name: string; value: string; unit: string }[];
}
