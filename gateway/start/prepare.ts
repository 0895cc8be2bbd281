import { z } from 'zod';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { postgresUrl, readSettings } from '../../subgraphs/shared/config.ts';
import { start } from '../../subgraphs/shared/lifecycle.ts';
import { prepareDatabases } from './databases.ts';

const password = z.string().min(12, 'must have at least twelve characters');

/** Settings of the one-shot process that makes the agencies' databases and roles before the subgraphs start. */
export const prepareSettings = {
  HUB_DATABASE_URL: postgresUrl,
  LABOUR_DB_PASSWORD: password,
  UNIONS_DB_PASSWORD: password,
  COURTS_DB_PASSWORD: password,
  INSURANCE_DB_PASSWORD: password,
  SHARING_DB_PASSWORD: password,
};

start(async () => {
  const settings = readSettings(prepareSettings, process.env);
  const passwords = Object.fromEntries(
    AGENCIES.map((agency) => [agency, settings[`${agency.toUpperCase() as Uppercase<Agency>}_DB_PASSWORD`]]),
  ) as Record<Agency, string>;
  await prepareDatabases(settings.HUB_DATABASE_URL, passwords);
  process.stdout.write('the five databases and their roles are ready\n');
});
