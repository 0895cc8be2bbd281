import type { z } from 'zod';
import { MAX_RECIPIENTS_AT_ONCE, type recipientsAnswer, recipientsQuestion } from '../../shared/identity/recipients.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { SavedSearchRepository } from './saved-search.repository.ts';

/** Receives from the gateway which owners of webhooks are registered, and returns the owners to check next. */
export function recipientsEndpoint(searches: SavedSearchRepository) {
  return async (body: unknown, context: RequestContext): Promise<z.infer<typeof recipientsAnswer>> => {
    const { checked, takingPart } = recipientsQuestion.parse(body);
    if (checked.length > 0) await searches.noteStanding(context, checked, takingPart);
    return { participants: await searches.owners(context, MAX_RECIPIENTS_AT_ONCE) };
  };
}
