import { z } from 'zod';
import { postgresUrl, readSettings } from '../../subgraphs/shared/config.ts';
import { start } from '../../subgraphs/shared/lifecycle.ts';
import { DATABASE_USERS, type DatabaseUser, prepareDatabases } from '../start/databases.ts';

const password = z.string().min(12, 'must have at least twelve characters');

/** Settings of the process that creates the databases and roles before the subgraphs start. */
export const prepareSettings = {
  HUB_DATABASE_URL: postgresUrl,
  LABOUR_DB_PASSWORD: password,
  UNIONS_DB_PASSWORD: password,
  COURTS_DB_PASSWORD: password,
  INSURANCE_DB_PASSWORD: password,
  SHARING_DB_PASSWORD: password,
  LEDGER_DB_PASSWORD: password,
  /** file with the key under which the ledger stores persons */
  LEDGER_SECRET_FILE: z.string().min(1),
};

start(async () => {
  const settings = readSettings(prepareSettings, process.env);
  const passwords = Object.fromEntries(
    DATABASE_USERS.map((user) => [user, settings[`${user.toUpperCase() as Uppercase<DatabaseUser>}_DB_PASSWORD`]]),
  ) as Record<DatabaseUser, string>;
  await prepareDatabases(settings.HUB_DATABASE_URL, passwords, { ledger: settings.LEDGER_SECRET_FILE });
  process.stdout.write('the five databases, the ledger and their roles are ready\n');
});
