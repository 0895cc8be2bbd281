import { courtsDatabase } from '../../subgraphs/courts/database.ts';
import { insuranceDatabase } from '../../subgraphs/insurance/database.ts';
import { labourDatabase } from '../../subgraphs/labour/database.ts';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import type { Database } from '../../subgraphs/shared/database/database.ts';
import { sharingDatabase } from '../../subgraphs/sharing/database.ts';
import { unionsDatabase } from '../../subgraphs/unions/database.ts';

/** Each agency's database, with its entities and migrations. */
export const DATABASES: Record<Agency, (url: string, pool: number) => Database> = {
  labour: labourDatabase,
  unions: unionsDatabase,
  courts: courtsDatabase,
  insurance: insuranceDatabase,
  sharing: sharingDatabase,
};
