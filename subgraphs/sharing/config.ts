import { z } from 'zod';
import { personsUrl, readSettings, subgraphSettings, url } from '../shared/config.ts';

const atLeastOne = z.coerce.number().int().min(1).max(1_000_000);

/** How much a participant may open in a day for the first time, how long an emergency lasts, for how many an agent may act. */
export const causeSettings = {
  NEW_MATTERS_PER_DAY: atLeastOne.default(200),
  NEW_PERSONS_PER_DAY: atLeastOne.default(200),
  EMERGENCIES_PER_DAY: z.coerce.number().int().min(0).max(1_000).default(3),
  EMERGENCY_HOURS: z.coerce.number().int().min(1).max(72).default(24),
  /** how often the ledger is looked through for signals */
  SIGNAL_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
  /** working days in which an emergency access is reviewed */
  EMERGENCY_REVIEW_DAYS: z.coerce.number().int().min(1).max(30).default(5),
  /** mandates of persons that one agent may have at once: a body, and a person */
  MANDATES_PER_BODY: atLeastOne.default(1_000),
  MANDATES_PER_PERSON: atLeastOne.default(5),
};
export const readCauseSettings = (env: Record<string, string | undefined>): CauseSettings => readSettings(causeSettings, env);
export type CauseSettings = Readonly<z.infer<z.ZodObject<typeof causeSettings>>>;

export const sharingSettings = {
  ...subgraphSettings,
  /** the ledger's own database, as a role that may only read it */
  LEDGER_DATABASE_URL: personsUrl,
  /** who issues one-time codes to persons, and its public keys; without them no person can confirm a matter */
  PERSON_CODE_ISSUER: z.string().min(1).optional(),
  PERSON_CODE_JWKS_URL: url.optional(),
  ...causeSettings,
  /** file with the keys of the register of persons: { "keys": [ … ] }, readable by this process only */
  PERSON_SECRET_FILE: z.string().min(1),
  /** identities that a participant may have translated in a day */
  IDENTIFICATIONS_PER_DAY: z.coerce.number().int().min(1).max(10_000_000).default(2_000),
};

export type SharingSettings = Readonly<z.infer<z.ZodObject<typeof sharingSettings>>>;

export const readSharingSettings = (env: Record<string, string | undefined>): SharingSettings => readSettings(sharingSettings, env);

export type PersonCodeSettings = Pick<SharingSettings, 'PERSON_CODE_ISSUER' | 'PERSON_CODE_JWKS_URL'>;

/** Undefined where persons cannot confirm: both settings are needed. */
export const personCodeIssuer = ({ PERSON_CODE_ISSUER: issuer, PERSON_CODE_JWKS_URL: jwksUrl }: PersonCodeSettings) =>
  issuer && jwksUrl ? { issuer, jwksUrl } : undefined;
