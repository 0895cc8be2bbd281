import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('court_case')
export class CourtCaseRow {
  @PrimaryColumn('text') number!: string;
  /** disputes that belong together share a chain: mediation, arbitration and every instance */
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
  @Column('text') document_type!: string;
  @Column('date') filed_on!: string;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('boolean') published!: boolean;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) relation!: string | null;
  @Column('text') authority!: string;
  @Column('text', { nullable: true }) gist!: string | null;
  /** day on which its publication was withdrawn */
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
}

@Entity('case_party')
export class CasePartyRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('integer') ordinal!: number;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) enterprise!: string | null;
  @Column('text', { nullable: true }) worker!: string | null;
  @Column('text', { nullable: true }) masked_name!: string | null;
}

@Entity('factor_finding')
export class FactorFindingRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('text') factor!: string;
  @Column('smallint') value!: number;
  @Column('text') quote!: string;
  @Column('integer') paragraph!: number;
}

@Entity('procedure_step')
export class ProcedureStepRow {
  @PrimaryColumn('text') chain!: string;
  @PrimaryColumn('integer') ordinal!: number;
  @Column('text') stage!: string;
  @Column('text') number!: string;
  @Column('text') region!: string;
  @Column('date') started_on!: string;
  @Column('date', { nullable: true }) ended_on!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
}
