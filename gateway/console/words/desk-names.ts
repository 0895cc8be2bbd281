import { say } from './say.ts';

/** First part of an address → the desk's name. */
export const DESK_NAMES: Record<string, () => string> = {
  union: () => say('工会', 'Union'),
  court: () => say('法院', 'Court'),
  labour: () => say('人社', 'Labour'),
  insurance: () => say('社保', 'Insurance'),
  national: () => say('全国', 'National'),
};
