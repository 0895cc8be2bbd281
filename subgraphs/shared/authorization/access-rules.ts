import { type Agency, OWN_KIND } from '../agencies.ts';
import type { ErrorCode } from '../errors.ts';
import { regionCovers, regionDepth } from '../identifiers/region-code.ts';
import type { Caller } from '../identity/caller.ts';
import type { Classification } from './classification.ts';

/** One cell of the access table: yes, or the code and article of the refusal. */
export type Decision = { allowed: true } | { allowed: false; code: ErrorCode; rule: string; article: string };

type Column = 'ownRegion' | 'otherRegion' | 'otherAgency';
type Cell = 'yes' | 'same or higher level' | 'agreement' | 'matter' | 'agreement and matter';

/**
 * The access table of the hub. A cell that names an agreement or a matter is a refusal
 * for a request that carries none.
 */
export const ACCESS_TABLE: Record<Classification, Record<Column, Cell>> = {
  PUBLIC: { ownRegion: 'yes', otherRegion: 'yes', otherAgency: 'yes' },
  INTERNAL: { ownRegion: 'yes', otherRegion: 'same or higher level', otherAgency: 'agreement' },
  PERSONAL: { ownRegion: 'yes', otherRegion: 'matter', otherAgency: 'agreement and matter' },
  SENSITIVE: { ownRegion: 'matter', otherRegion: 'matter', otherAgency: 'agreement and matter' },
};

const ALLOWED: Decision = { allowed: true };

/**
 * May `caller` see data of `classification` that `agency` holds in `region`?
 * Without a region the question is whether any such record could be seen; rows are then filtered by `visibleRegions`.
 */
export function decide(caller: Caller, agency: Agency, classification: Classification, region?: string): Decision {
  const column = columnFor(caller, agency, region);
  switch (ACCESS_TABLE[classification][column]) {
    case 'yes':
      return ALLOWED;
    case 'same or higher level':
      return regionDepth(caller.region) <= regionDepth(region as string)
        ? ALLOWED
        : refuse('FORBIDDEN', 'LEVEL_TOO_LOW', 'Decree 809 Art. 25');
    case 'matter':
      return refuse('MATTER_REQUIRED', 'NO_MATTER', 'Decree 809 Art. 37; PIPL Art. 6');
    default:
      return refuse('AGREEMENT_REQUIRED', 'NO_AGREEMENT', 'Decree 809 Arts. 20-21');
  }
}

function columnFor(caller: Caller, agency: Agency, region?: string): Column {
  if (caller.kind !== OWN_KIND[agency]) return 'otherAgency';
  return region === undefined || regionCovers(caller.region, region) ? 'ownRegion' : 'otherRegion';
}

const refuse = (code: ErrorCode, rule: string, article: string): Decision => ({ allowed: false, code, rule, article });
