import { refusedBy } from '../access/facts.ts';
import { personsMentioned } from '../access/persons-mentioned.ts';
import type { PersonChanges } from '../persons/person-changes.ts';
import type { Check } from './use-checks.ts';

/**
 * A person's operation names nobody else, wherever a pseudonym may stand: whether it exists makes no difference to the
 * answer. Throws FORBIDDEN; the ledger holds whom it named.
 */
export const checkOneself =
  (changes: Pick<PersonChanges, 'current'>): Check =>
  ({ request, contextValue: { caller, operation } }) => {
    if (caller.kind !== 'PERSON') return;
    const named = [...(operation?.persons ?? []), ...personsMentioned(request.variables ?? {})];
    if (named.every((person) => changes.current(person) === changes.current(caller.participant))) return;
    throw refusedBy('NOT_ONESELF', 'person', '不予提供');
  };
