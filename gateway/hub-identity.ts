import { WHOLE_COUNTRY } from '../subgraphs/shared/identifiers/region-code.ts';
import type { Identity } from '../subgraphs/shared/identity/caller.ts';

/** The caller of requests that the gateway sends to an agency on its own behalf. */
export const HUB: Identity = { participant: 'hub', kind: 'SHARING_AUTHORITY', region: WHOLE_COUNTRY, actor: 'gateway' };
