import { courtsDatabase } from '../subgraphs/courts/database.ts';
import { courtsSubgraph } from '../subgraphs/courts/subgraph.ts';
import { insuranceDatabase } from '../subgraphs/insurance/database.ts';
import { insuranceSubgraph } from '../subgraphs/insurance/subgraph.ts';
import { labourDatabase } from '../subgraphs/labour/database.ts';
import { labourSubgraph } from '../subgraphs/labour/subgraph.ts';
import { AGENCIES, type Agency } from '../subgraphs/shared/agencies.ts';
import { PersonKeys } from '../subgraphs/shared/identity/person-keys.ts';
import { readCauseSettings } from '../subgraphs/sharing/config.ts';
import { ledgerDatabase, sharingDatabase } from '../subgraphs/sharing/database.ts';
import { sharingSubgraph } from '../subgraphs/sharing/subgraph.ts';
import { unionsDatabase } from '../subgraphs/unions/database.ts';
import { unionsSubgraph } from '../subgraphs/unions/subgraph.ts';

// A schema needs no open database and no key: nothing connects until the first statement, nothing is signed until asked for.
const NOWHERE = 'postgres://127.0.0.1:1/none';

const NO_PERSONS = { keys: new PersonKeys([]), mode: 'real', perDay: 0 } as const;

const BUILDERS: Record<Agency, () => Promise<{ subgraph: { sdl: string } }>> = {
  labour: () => labourSubgraph(labourDatabase(NOWHERE, 1)),
  unions: () => unionsSubgraph(unionsDatabase(NOWHERE, 1)),
  courts: () => courtsSubgraph(courtsDatabase(NOWHERE, 1)),
  insurance: () => insuranceSubgraph(insuranceDatabase(NOWHERE, 1), insuranceDatabase(NOWHERE, 1), { proofKey: {}, digestKey: '' }),
  sharing: () => sharingSubgraph(sharingDatabase(NOWHERE, 1), ledgerDatabase(NOWHERE, 1), readCauseSettings({}), NO_PERSONS),
};

/** The SDL that each subgraph publishes, from its code. */
export async function emitSubgraphs(): Promise<Record<Agency, string>> {
  const sdl = {} as Record<Agency, string>;
  for (const agency of AGENCIES) sdl[agency] = (await BUILDERS[agency]()).subgraph.sdl;
  return sdl;
}
