import { LEGAL_BASIS } from '../../shared/agencies.ts';
import { DEMO_KINDS, demoParticipant } from '../world/demo-participants.ts';
import type { Tables } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { agreements } from './agreements.ts';

/** The authority's registers: participants, a national body and one in each province, city and county of the mainland, of every kind; and what they agreed. */
export function sharingRows({ places }: World): Tables {
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
    sharing_request: agreed.map(({ request }) => request),
    sharing_agreement: agreed.map(({ agreement }) => agreement),
  };
}
