import { LEGAL_BASIS } from '../../shared/agencies.ts';
import { PersonKeys } from '../../shared/identity/person-keys.ts';
import { DEMO_KEY } from '../world/demo-key.ts';
import { DEMO_KINDS, demoParticipant } from '../world/demo-participants.ts';
import type { Tables } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { agreements } from './agreements.ts';

/** Keys of the register of persons in a hub whose first start brought the demo. */
export const DEMO_PERSON_KEYS = new PersonKeys([Buffer.from(DEMO_KEY)]);

/** The authority's registers: participants, a national body and one in each province, city and county of the mainland, of every kind; and what they agreed. */
export function sharingRows({ places, people }: World, keys: PersonKeys = DEMO_PERSON_KEYS): Tables {
  const regions = [{ code: '100000', name: '全国' }, ...places.inMainland];
  const participant = Object.keys(DEMO_KINDS).flatMap((word) =>
    regions.map(({ code, name }) => {
      const { id, kind } = demoParticipant(word, code);
      return { id, name: `（模拟）${name}${DEMO_KINDS[word]?.nameZh}`, kind, region: code, legal_basis: LEGAL_BASIS[kind] };
    }),
  );
  const agreed = agreements();
  return {
    participant,
    person: people.map(({ id }) => ({ id })),
    person_identity: people.map(({ id, identity }) => ({
      hash: `\\x${(keys.hashes(identity).at(-1) as Buffer).toString('hex')}`,
      version: keys.version,
      person: id,
      kind: 'RESIDENT',
    })),
    sharing_request: agreed.map(({ request }) => request),
    sharing_agreement: agreed.map(({ agreement }) => agreement),
  };
}
