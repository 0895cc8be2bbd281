import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface StoredParagraph {
  section: string;
  text: string;
}

/** The text of a judgment. The position of a paragraph in the list, from 1, is its permanent number. */
@Entity('case_text')
export class CaseTextRow {
  @PrimaryColumn('text') case_number!: string;
  @Column('jsonb') paragraphs!: StoredParagraph[];
}

@Entity('case_representative')
export class CaseRepresentativeRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('integer') ordinal!: number;
  /** position of the party in the list of parties */
  @Column('integer') party!: number;
  @Column('text') lawyer!: string;
  @Column('text', { nullable: true }) law_firm!: string | null;
}

/** A version of the published text. Redacted words are not kept, nor is the hash of the text before the redaction. */
@Entity('case_version')
export class CaseVersionRow {
  @PrimaryColumn('text') case_number!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') kind!: string;
  @Column('date') recorded_on!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** numbers of the paragraphs that differ from the previous version */
  @Column('integer', { array: true, default: '{}' }) changed!: number[];
  @Column('text', { nullable: true }) content_hash!: string | null;
}
