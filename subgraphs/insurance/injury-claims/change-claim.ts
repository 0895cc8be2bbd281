import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { type Done, mutate } from '../../shared/workflow/mutation.ts';
import { keptBy } from '../region/competence.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { InjuryClaimRepository, LockedClaim } from './injury-claim.repository.ts';

interface ClaimInput {
  claim: string;
  on?: string | null;
  idempotencyKey?: string | null;
}

/** One change of a claim that the caller keeps: `work` checks it and answers the columns that change. */
export const changeClaim = (
  db: Database,
  claims: InjuryClaimRepository,
  context: RequestContext,
  name: string,
  input: ClaimInput,
  work: (claim: LockedClaim, on: string, rows: RunStatement) => Promise<Partial<InjuryClaimRow>>,
): Promise<Done> =>
  mutate(db, context, name, input, async (rows) => {
    const claim = keptBy(context, await claims.locked(rows, input.claim), 'input.claim');
    context.subjects.add(claim.worker);
    await claims.change(rows, claim.number, await work(claim, input.on ?? today(), rows));
    return claim.number;
  });
