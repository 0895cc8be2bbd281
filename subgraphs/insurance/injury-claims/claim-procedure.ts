import type { Database } from '../../shared/database/database.ts';
import type { Procedure } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { onlyScope } from '../enrolments/scheme-scope.ts';
import { keptBy } from '../region/competence.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import { CLAIMS, lockOrderOf } from './injury-claim.repository.ts';

/** The procedure of a claim. The agency of the place of injury takes its steps. */
export const claimProcedure = (db: Database): Procedure<InjuryClaimRow> => ({
  db,
  table: CLAIMS,
  lockBefore: lockOrderOf,
  persons: ({ worker }) => [worker],
  ended: ({ state }) =>
    inState(
      'claim',
      state === 'CLOSED',
      'this claim was closed; the agency of another region handles the injury',
      '该申请已终止，由其他地区办理',
    ),
  kept: (context, claim, field) => {
    onlyScope(context, 'OCCUPATIONAL_INJURY');
    return keptBy(context, claim && { ...claim, region: claim.place_of_injury }, field);
  },
});
