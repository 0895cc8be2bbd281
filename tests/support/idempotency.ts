import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { schemaOf } from './lists.ts';
import { mutation } from './mutate.ts';

/** Sends mutations twice under one key, and remembers which. */
export function repeating(run: string) {
  const done = new Set<string>();
  /** The answers are alike; under the same key with `other` it is refused. Answers the record under `field`. */
  async function again(who: string, name: string, field: string, selection: string, input: object, other: object) {
    const keyed = { ...input, idempotencyKey: `${name}-${run}` };
    const send = (more = {}) => mutation(who, name, field, selection, { ...keyed, ...more });
    const first = await send();
    expect([name, first.userErrors]).toEqual([name, []]);
    expect(await send()).toEqual(first);
    const refused = await send(other);
    expect([name, refused[field], refused.userErrors.map(({ code }: { code: string }) => code)]).toEqual([name, null, ['KEY_REUSED']]);
    done.add(name);
    return first[field];
  }
  return { again, done };
}

/** Names of an agency's mutations, in order. */
export const mutationsOf = (agency: Agency): string[] => Object.keys(schemaOf(agency).getMutationType()?.getFields() ?? {}).sort();
