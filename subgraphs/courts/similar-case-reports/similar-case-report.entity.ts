import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Factor } from '../court-cases/factor.enums.ts';
import type { TypicalCase } from '../typical-cases/typical-case.type.ts';

/** One case of a report, as found at that time. */
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
  /** factors that agree and differ; null in reports made before they were stored */
  shared?: Factor[];
  differing?: Factor[];
  /** region, level and finding of the court; also null in old reports */
  region?: string;
  courtLevel?: string;
  relation?: string | null;
}

/** A guiding case compared with the question. */
export interface StoredGuiding {
  number: string;
  /** as published at that time; null in reports made before this was stored */
  case?: Omit<TypicalCase, never>;
  shared: Factor[];
  differing: Factor[];
}

/** A report as made; its content does not change with the register. */
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
