import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Factor } from '../court-cases/factor.enums.ts';
import type { TypicalCase } from '../typical-cases/typical-case.type.ts';

/** One case of a report as it was found. */
export interface StoredHit {
  number: string;
  title: string;
  court: string;
  decidedOn: string | null;
  authority: string;
  outcome: string | null;
  gist: string | null;
  score: number;
  explanation: string;
  /** factors alike and different; reports made before these were noted have none */
  shared?: Factor[];
  differing?: Factor[];
  /** where the court is, its level and what it found; likewise not in old reports */
  region?: string;
  courtLevel?: string;
  relation?: string | null;
}

/** A guiding case as it stood to what was asked. */
export interface StoredGuiding {
  number: string;
  /** as it was published then; reports made before it was noted have none */
  case?: Omit<TypicalCase, never>;
  shared: Factor[];
  differing: Factor[];
}

/** A report as it was made: what it says does not change with the register. */
@Entity('similar_case_report')
export class SimilarCaseReportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') participant!: string;
  @Column('text') region!: string;
  @Column('timestamptz', { default: () => 'now()' }) made_at!: string;
  @Column('text') subject!: string;
  @Column('jsonb') question!: Record<string, unknown>;
  @Column('jsonb') hits!: StoredHit[];
  @Column('integer') searched!: number;
  @Column('text') content_hash!: string;
}
