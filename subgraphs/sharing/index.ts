import { PersonKeys } from '../shared/identity/person-keys.ts';
import { serveSubgraph } from '../shared/serving/serve-subgraph.ts';
import { readSharingSettings } from './config.ts';
import { ledgerDatabase, sharingDatabase } from './database.ts';
import { sharingSubgraph } from './subgraph.ts';

serveSubgraph('sharing', readSharingSettings, (settings) =>
  sharingSubgraph(
    sharingDatabase(settings.DATABASE_URL, settings.DATABASE_POOL),
    ledgerDatabase(settings.LEDGER_DATABASE_URL, settings.DATABASE_POOL),
    settings,
    {
      keys: PersonKeys.read(settings.PERSON_SECRET_FILE),
      readAgain: () => PersonKeys.read(settings.PERSON_SECRET_FILE),
      mode: settings.IDENTIFIER_MODE,
      perDay: settings.IDENTIFICATIONS_PER_DAY,
    },
  ),
);
