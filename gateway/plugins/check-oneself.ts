import { ARTICLES } from '../../subgraphs/shared/authorization/access-rules.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { FACTS } from '../access/facts.ts';
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
    const [fact, factZh] = FACTS.NOT_ONESELF as [string, string];
    throw hubError('FORBIDDEN', `refused: ${fact}`, {
      messageZh: `不予提供：${factZh}`,
      rule: 'NOT_ONESELF',
      article: ARTICLES.person,
      http: { status: 403 },
    });
  };
