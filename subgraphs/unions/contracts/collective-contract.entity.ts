import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('collective_contract')
export class CollectiveContractRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text') title!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  /** region of the department that received the filing */
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
  /** also binds the partner enterprises of the platforms that signed it */
  @Column('boolean', { default: false }) covers_partners!: boolean;
  /** why the department objected */
  @Column('text', { nullable: true }) objection!: string | null;
  /** when the hub recorded it; alerts use it */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}

@Entity('contract_coverage')
export class ContractCoverageRow {
  @PrimaryColumn('text') contract!: string;
  @PrimaryColumn('text') enterprise!: string;
  @Column('text') because!: string;
}

/** The searchable text of a contract. Triggers update it when the title or a clause changes. */
@Entity('contract_search')
export class ContractSearchRow {
  @PrimaryColumn('text') contract!: string;
  /** title and clauses, folded, one on each line */
  @Column('text') lines!: string;
  @Column('text', { array: true }) topics!: string[];
}
