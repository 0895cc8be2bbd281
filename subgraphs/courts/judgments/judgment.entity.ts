import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface StoredParagraph {
  section: string;
  text: string;
}

/** The text of a judgment; a paragraph's place in the list, from 1, is its number for good. */
@Entity('case_text')
export class CaseTextRow {
  @PrimaryColumn('text') case_number!: string;
  @Column('jsonb') paragraphs!: StoredParagraph[];
}

@Entity('case_representative')
export class CaseRepresentativeRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('integer') ordinal!: number;
  /** ordinal of the party */
  @Column('integer') party!: number;
  @Column('text') lawyer!: string;
  @Column('text', { nullable: true }) law_firm!: string | null;
}

/** A version of the published text. What was redacted is not kept, nor the hash of the text before. */
@Entity('case_version')
export class CaseVersionRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') kind!: string;
  @Column('date') recorded_on!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** numbers of the paragraphs that differ from the version before */
  @Column('integer', { array: true, default: '{}' }) changed!: number[];
  @Column('text', { nullable: true }) content_hash!: string | null;
}
