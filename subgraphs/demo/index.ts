import { z } from 'zod';
import { AGENCIES, type Agency } from '../shared/agencies.ts';
import { personsUrl, readSettings } from '../shared/config.ts';
import { PersonKeys } from '../shared/identity/person-keys.ts';
import { reportReady, reportStage, start } from '../shared/lifecycle.ts';
import { loadDemoData } from './load.ts';
import { loadBulk } from './load-bulk.ts';

const agency = z.enum(AGENCIES);

/** Settings of the process that fills the databases of a local hub with synthetic records. */
const settings = {
  LABOUR_URL: personsUrl,
  UNIONS_URL: personsUrl,
  COURTS_URL: personsUrl,
  INSURANCE_URL: personsUrl,
  SHARING_URL: personsUrl,
  /** keys of the register of persons, in which the demo's persons are entered */
  PERSON_SECRET_FILE: z.string().min(1),
  /** agencies whose databases get the demo's records, commas between them */
  DEMO_AGENCIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(agency)),
  /** adds the registers of the load profile */
  DEMO_BULK: z.enum(['yes', 'no']).default('no'),
};

// A process of its own: making the records takes seconds of computing, in which `npm start` must still obey Ctrl-C.
start(async () => {
  const given = readSettings(settings, process.env);
  const urls = Object.fromEntries(AGENCIES.map((one) => [one, given[`${one.toUpperCase()}_URL` as `${Uppercase<Agency>}_URL`]])) as Record<
    Agency,
    string
  >;
  const rows =
    given.DEMO_AGENCIES.length > 0
      ? await loadDemoData(urls, given.DEMO_AGENCIES, PersonKeys.read(given.PERSON_SECRET_FILE), reportStage)
      : 0;
  if (given.DEMO_BULK === 'yes') await loadBulk(urls, reportStage);
  await reportReady(String(rows));
  process.exit(0);
});
