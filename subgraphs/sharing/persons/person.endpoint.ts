import { type PersonsAnswer, personsQuestion } from '../../shared/identity/persons-endpoint.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PersonService } from './person.service.ts';

/** Endpoint for the gateway: the pseudonyms of these identities, and which of these pseudonyms are registered. */
export const personsEndpoint =
  (persons: PersonService) =>
  async (body: unknown, context: RequestContext): Promise<PersonsAnswer> =>
    persons.translate(context, personsQuestion.parse(body));
