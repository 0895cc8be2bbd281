import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('court_case')
export class CourtCaseRow {
  @PrimaryColumn('text') number!: string;
  /** cases of one dispute share a chain: mediation, arbitration and every instance */
  @Column('text') chain!: string;
  @Column('text') title!: string;
  @Column('text') case_type!: string;
  @Column('text') cause_code!: string;
  @Column('text') cause_version!: string;
  @Column('text') cause_name!: string;
  @Column('text') court!: string;
  @Column('text') court_level!: string;
  @Column('text') region!: string;
  @Column('text') procedure!: string;
  @Column('text', { nullable: true }) document_type!: string | null;
  @Column('date') filed_on!: string;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('boolean') published!: boolean;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) relation!: string | null;
  @Column('text') authority!: string;
  @Column('text', { nullable: true }) gist!: string | null;
  /** day on which publication was withdrawn */
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { array: true, default: '{}' }) key_points!: string[];
  @Column('text', { array: true, default: '{}' }) judges!: string[];
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
  @Column('jsonb', { default: [] }) amounts!: StoredAmount[];
  @Column('text', { array: true, default: '{}' }) statutes!: string[];
  /** numbers of the cases it cites, in canonical form */
  @Column('text', { array: true, default: '{}' }) cites!: string[];
  @Column('text', { array: true, default: '{}' }) evasion!: string[];
  @Column('text', { array: true, default: '{}' }) legal_gaps!: string[];
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  /** participant that docketed it; null if it came by file import */
  @Column('text', { nullable: true }) recorded_by!: string | null;
  /** hash of the imported record; null if it did not come by file import */
  @Column('text', { nullable: true }) source_digest!: string | null;
}

/** One item claimed and the amount awarded for it, yuan. */
export interface StoredAmount {
  item: string;
  claimed: string;
  awarded: string | null;
}

@Entity('case_party')
export class CasePartyRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('integer') ordinal!: number;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) enterprise!: string | null;
  @Column('text', { nullable: true }) worker!: string | null;
  @Column('text', { nullable: true }) masked_name!: string | null;
  /** name of an enterprise or authority, as written in the judgment */
  @Column('text', { nullable: true }) name!: string | null;
}

@Entity('factor_finding')
export class FactorFindingRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('text') factor!: string;
  @Column('smallint') value!: number;
  @Column('text') quote!: string;
  @Column('integer') paragraph!: number;
}
