import { z } from 'zod';
import { personsUrl, readSettings, subgraphSettings, url } from '../shared/config.ts';

const atLeastOne = z.coerce.number().int().min(1).max(1_000_000);

/** Daily limits for opening persons and matters, length of an emergency access, number of mandates per agent. */
export const causeSettings = {
  NEW_MATTERS_PER_DAY: atLeastOne.default(200),
  NEW_PERSONS_PER_DAY: atLeastOne.default(200),
  EMERGENCIES_PER_DAY: z.coerce.number().int().min(0).max(1_000).default(3),
  EMERGENCY_HOURS: z.coerce.number().int().min(1).max(72).default(24),
  /** interval of the search for signals in the ledger */
  SIGNAL_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
  /** working days for the review of an emergency access */
  EMERGENCY_REVIEW_DAYS: z.coerce.number().int().min(1).max(30).default(5),
  /** mandates that one agent may have at the same time: a body, and a person */
  MANDATES_PER_BODY: atLeastOne.default(1_000),
  MANDATES_PER_PERSON: atLeastOne.default(5),
};
export const readCauseSettings = (env: Record<string, string | undefined>): CauseSettings => readSettings(causeSettings, env);
export type CauseSettings = Readonly<z.infer<z.ZodObject<typeof causeSettings>>>;

export const sharingSettings = {
  ...subgraphSettings,
  /** the ledger's database, with a read-only role */
  LEDGER_DATABASE_URL: personsUrl,
  /** issuer of one-time codes for persons, and its public keys; without both no person can confirm a matter by code */
  PERSON_CODE_ISSUER: z.string().min(1).optional(),
  PERSON_CODE_JWKS_URL: url.optional(),
  ...causeSettings,
  /** file with the keys of the register of persons: { "keys": [ … ] }; only this process may read it */
  PERSON_SECRET_FILE: z.string().min(1),
  /** identities that a participant may have translated per day */
  IDENTIFICATIONS_PER_DAY: z.coerce.number().int().min(1).max(10_000_000).default(2_000),
};

export type SharingSettings = Readonly<z.infer<z.ZodObject<typeof sharingSettings>>>;

export const readSharingSettings = (env: Record<string, string | undefined>): SharingSettings => readSettings(sharingSettings, env);

export type PersonCodeSettings = Pick<SharingSettings, 'PERSON_CODE_ISSUER' | 'PERSON_CODE_JWKS_URL'>;

/** Undefined if codes are not set up: both settings are required. */
export const personCodeIssuer = ({ PERSON_CODE_ISSUER: issuer, PERSON_CODE_JWKS_URL: jwksUrl }: PersonCodeSettings) =>
  issuer && jwksUrl ? { issuer, jwksUrl } : undefined;
