import { type CausesAnswer, causesQuestion, type OpenedAnswer } from '../../shared/authorization/causes.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CauseSettings } from '../config.ts';
import type { CauseRepository } from './cause.repository.ts';

/** Endpoint for the gateway: persons of a matter confirmed by themselves, by a second body, or by emergency access. */
export function causesEndpoint(causes: CauseRepository) {
  return async (body: unknown, context: RequestContext): Promise<CausesAnswer> => {
    const { matter, persons } = causesQuestion.parse(body);
    return { bases: await causes.bases(context, matter, persons) };
  };
}

/** Endpoint for the gateway: whether the participant may open data of these persons today. Counts what is opened. */
export function openedEndpoint(causes: CauseRepository, settings: CauseSettings) {
  const most = { matters: settings.NEW_MATTERS_PER_DAY, persons: settings.NEW_PERSONS_PER_DAY };
  return async (body: unknown, context: RequestContext): Promise<OpenedAnswer> => {
    const { matter, persons } = causesQuestion.parse(body);
    const today = await causes.open(context, matter, persons, most);
    if (today.persons > most.persons) return { limit: { setting: 'NEW_PERSONS_PER_DAY', most: most.persons } };
    if (today.matters > most.matters) return { limit: { setting: 'NEW_MATTERS_PER_DAY', most: most.matters } };
    return { limit: null };
  };
}
