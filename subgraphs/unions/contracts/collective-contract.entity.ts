import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('collective_contract')
export class CollectiveContractRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text') title!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  /** region whose department holds the filing */
  @Column('text') region!: string;
  @Column('text', { array: true }) regions!: string[];
  @Column('text') union_id!: string;
  @Column('date') signed_on!: string;
  @Column('date') filed_on!: string;
  @Column('date') effective_on!: string;
  @Column('date') expires_on!: string;
  @Column('date', { nullable: true }) objected_on!: string | null;
  @Column('text', { nullable: true }) supersedes!: string | null;
  @Column('text', { nullable: true }) superseded_by!: string | null;
  @Column('date', { nullable: true }) superseded_on!: string | null;
}

@Entity('contract_clause')
export class ContractClauseRow {
  @PrimaryColumn('text') contract!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text') topic!: string;
  @Column('text') text!: string;
  /** coded terms: name, value, unit */
  @Column('jsonb') terms!: { name: string; value: string; unit: string }[];
}

@Entity('contract_coverage')
export class ContractCoverageRow {
  @PrimaryColumn('text') contract!: string;
  @PrimaryColumn('text') enterprise!: string;
  @Column('text') because!: string;
}
