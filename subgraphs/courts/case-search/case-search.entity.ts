import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a search reads of a case; triggers keep it in step with the registers. */
@Entity('case_search')
export class CaseSearchRow {
  @PrimaryColumn('text') number!: string;
  /** 'infinity' while the case runs */
  @Column('date') decided_on!: string;
  @Column('date') filed_on!: string;
  @Column('boolean') published!: boolean;
  @Column('text') region!: string;
  @Column('text') cause!: string;
  @Column('text') court!: string;
  @Column('text') court_level!: string;
  @Column('text') procedure!: string;
  @Column('text') document_type!: string;
  @Column('text') authority!: string;
  /** one sign for each factor in the order of their table: + - 0, or . where nothing was found */
  @Column('text') factor_pattern!: string;
  @Column('text', { array: true }) keywords!: string[];
  /** folded: title, gist and key points, reasoning, other paragraphs, head */
  @Column('text') lines!: string;
  /** lexemes of the lines, and values as name:value */
  @Column('tsvector') words!: string;
}

@Entity('case_keyword')
export class CaseKeywordRow {
  @PrimaryColumn('text') keyword!: string;
}

/** Every vector of findings there is. */
@Entity('factor_pattern')
export class FactorPatternRow {
  @PrimaryColumn('text') pattern!: string;
}

/** Every set of statutes there is. */
@Entity('statute_pattern')
export class StatutePatternRow {
  @PrimaryColumn('text') digest!: string;
  @Column('text', { array: true }) statutes!: string[];
}
