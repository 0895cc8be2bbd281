import { addDays } from '../../shared/calendar/today.ts';
import { AWARD_SERVED_AFTER } from '../world/disputes.ts';
import type { Places } from '../world/world.ts';
import type { CaseFacts } from './judgment-words.ts';

export interface CaseRow extends Record<string, unknown> {
  number: string;
  decided_on: string | null;
  cause_name: string;
  published: boolean;
}

/** Rows of the courts' database, table by table. */
export interface CourtTables {
  court_case: CaseRow[];
  case_party: Record<string, unknown>[];
  case_representative: Record<string, unknown>[];
  factor_finding: Record<string, unknown>[];
  case_text: Record<string, unknown>[];
  case_version: { case_number: string; version: number; kind: string; content_hash: string | null; [column: string]: unknown }[];
  procedure_step: Record<string, unknown>[];
  mediation_case: Record<string, unknown>[];
}

/** A case with the content of its judgment. */
export interface DemoCase {
  row: CaseRow;
  facts: Omit<CaseFacts, 'cites'>;
}

export function courtOf(places: Places, { stage, region }: { stage: string; region: string }) {
  const appeal = stage === 'APPEAL' || stage === 'RETRIAL';
  return {
    court: `${places.name(region)}${appeal ? '中级人民法院' : '人民法院'}`,
    court_level: appeal ? 'INTERMEDIATE' : 'BASIC',
    region,
  };
}

const MODES = ['SUMMARY', 'ORDINARY', 'SUMMARY', 'SMALL_CLAIMS'];

/** Form of a trial and day of service, as far as the demo sets them. */
export function servedAfter({ stage, started_on, ended_on }: { stage?: unknown; started_on?: unknown; ended_on?: unknown }) {
  const day = Number(String(started_on).slice(8));
  const after = stage === 'ARBITRATION' ? AWARD_SERVED_AFTER : 2 + (day % 5);
  return {
    mode: stage === 'FIRST_INSTANCE' ? (MODES[day % MODES.length] as string) : null,
    served_on: ended_on && stage !== 'MEDIATION' ? addDays(ended_on as string, after) : null,
    extended_on: null,
  };
}
