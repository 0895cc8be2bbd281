import { WHOLE_COUNTRY } from '../subgraphs/shared/identifiers/region-code.ts';
import type { Identity } from '../subgraphs/shared/identity/caller.ts';

/** Who asks an agency where the gateway asks for nobody but itself. */
export const HUB: Identity = { participant: 'hub', kind: 'SHARING_AUTHORITY', region: WHOLE_COUNTRY, actor: 'gateway' };
