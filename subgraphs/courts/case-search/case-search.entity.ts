import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a search reads of a case; triggers keep it up to date. */
@Entity('case_search')
export class CaseSearchRow {
  @PrimaryColumn('text') number!: string;
  /** 'infinity' while the case is in progress */
  @Column('date') decided_on!: string;
  @Column('date') filed_on!: string;
  @Column('boolean') published!: boolean;
  @Column('text') region!: string;
  @Column('text') cause!: string;
  @Column('text') court!: string;
  @Column('text') court_level!: string;
  @Column('text') procedure!: string;
  @Column('text', { nullable: true }) document_type!: string | null;
  @Column('text') authority!: string;
  /** one sign per factor, in the order of the factor table: + - 0, or . without a finding */
  @Column('text') factor_pattern!: string;
  @Column('text', { array: true }) keywords!: string[];
  /** normalised text: title, gist and key points, reasoning, other paragraphs, head */
  @Column('text') lines!: string;
  /** lexemes of the lines, and values in the form name:value */
  @Column('tsvector') words!: string;
}

@Entity('case_keyword')
export class CaseKeywordRow {
  @PrimaryColumn('text') keyword!: string;
}

/** All distinct vectors of findings. */
@Entity('factor_pattern')
export class FactorPatternRow {
  @PrimaryColumn('text') pattern!: string;
}

/** All distinct sets of statutes. */
@Entity('statute_pattern')
export class StatutePatternRow {
  @PrimaryColumn('text') digest!: string;
  @Column('text', { array: true }) statutes!: string[];
}
