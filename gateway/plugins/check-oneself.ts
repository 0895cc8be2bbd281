import { refusedBy } from '../access/decision-reasons.ts';
import { personsMentioned } from '../access/persons-mentioned.ts';
import type { PersonChanges } from '../persons/person-changes.ts';
import type { Check } from './use-checks.ts';

/**
 * An operation of a person must not contain the pseudonym of anybody else, whether or not it exists. Throws FORBIDDEN; the
 * ledger records the persons named.
 */
export const checkOneself =
  (changes: Pick<PersonChanges, 'current'>): Check =>
  ({ request, contextValue: { caller, operation } }) => {
    if (caller.kind !== 'PERSON') return;
    const named = [...(operation?.persons ?? []), ...personsMentioned(request.variables ?? {})];
    if (named.every((person) => changes.current(person) === changes.current(caller.participant))) return;
    throw refusedBy('NOT_ONESELF', 'person', '不予提供');
  };
