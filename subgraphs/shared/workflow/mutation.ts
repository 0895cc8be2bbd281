import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import sql from 'sql-template-tag';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Database, RunStatement } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { inputTextRules } from '../rules/input-text-rules.ts';
import { type UserError, userError } from '../rules/user-error.ts';
import { noteChange } from './change-of-day.entity.ts';
import { countRefusal, ELSEWHERE } from './refused-attempts.ts';

const MAX_KEY_LENGTH = 200;

/** A completed mutation with its idempotency key and its result. */
@Entity('done_mutation')
export class DoneMutationRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') digest!: string;
  /** persons in the input, in order; updated after a merge */
  @Column('text', { array: true, default: '{}' }) persons!: string[];
  @Column('text', { nullable: true }) made!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) done_at!: string;
}

export const CREATE_DONE_MUTATIONS = `create table done_mutation (
  participant text not null, key text not null, digest text not null, made text, done_at timestamptz not null default now(),
  primary key (participant, key))`;

/** Digest of the whole input, for rows of earlier versions. */
export const ADD_PERSONS_OF_KEYS = [
  `alter table done_mutation add column persons text[] not null default '{}'`,
  'create index done_mutation_persons on done_mutation using gin (persons)',
];
export const DROP_PERSONS_OF_KEYS = ['drop index done_mutation_persons', 'alter table done_mutation drop column persons'];

/** Replaces a merged pseudonym, so that a repetition with the surviving one still counts as the same input. */
export const moveKeys = (rows: RunStatement, from: string, into: string): Promise<unknown> =>
  rows(sql`update done_mutation set persons = array_replace(persons, ${from}, ${into}) where persons @> array[${from}::text]`);

/** Thrown inside a mutation to roll back the transaction; the caller receives all userErrors. */
export class BrokenRules extends Error {
  constructor(readonly userErrors: UserError[]) {
    super('the input has errors');
  }
}

/** Throws BrokenRules if there are errors. */
export function refuseIfBroken(errors: (UserError | false | null | undefined)[]): void {
  const broken = errors.filter((error): error is UserError => Boolean(error));
  if (broken.length > 0) throw new BrokenRules(broken);
}

export interface Done {
  /** identifier of what was created or changed; null if the input was rejected */
  id: string | null;
  userErrors: UserError[];
}

/**
 * Runs one mutation in one transaction; `work` returns the identifier of what it created or changed. With an idempotency key, a
 * repetition with the same input returns the same result, and one with a different input is rejected. Of concurrent calls only
 * one is executed.
 */
export async function mutate(
  db: Database,
  context: RequestContext,
  name: string,
  input: { idempotencyKey?: string | null },
  work: (rows: RunStatement) => Promise<string>,
): Promise<Done> {
  try {
    const id = await db.transaction(context, async (rows) => {
      await noteChange(rows, context);
      const { idempotencyKey: key, ...rest } = input;
      if (!key) return checked(input, await work(rows));
      refuseIfBroken([key.length > MAX_KEY_LENGTH && keyTooLong()]);
      const { mandate } = context.caller;
      // Keys of an agent are separate from those of its person.
      const participant = mandate?.id ?? context.caller.participant;
      const asked = keyedInput(name, rest);
      const claimed = await rows(
        sql`insert into done_mutation (participant, key, digest, persons) values (${participant}, ${key}, ${asked.digest}, ${asked.persons}) on conflict do nothing returning key`,
      );
      if (claimed.length === 0) return repeated(rows, participant, key, asked);
      const made = checked(input, await work(rows));
      await rows(sql`update done_mutation set made = ${made} where participant = ${participant} and key = ${key}`);
      return made;
    });
    return { id, userErrors: [] };
  } catch (error) {
    if (!(error instanceof BrokenRules)) throw error;
    const userErrors = besideElsewhere(error.userErrors, input);
    if (userErrors.some(({ code }) => code === ELSEWHERE)) await countRefusal(db, context);
    return { id: null, userErrors };
  }
}

/**
 * Conflicts with records of other regions are reported only if nothing else is wrong, so that they cannot be tested without a
 * real mutation.
 */
function besideElsewhere(broken: UserError[], input: object): UserError[] {
  const others = broken.filter(({ code }) => code !== ELSEWHERE);
  if (others.length > 0) return others;
  const texts = inputTextRules(input);
  return texts.length > 0 ? texts : broken;
}

/**
 * Runs after the mutation's own rules, whose errors are more specific; a text that must not be stored rolls back everything.
 */
function checked(input: object, made: string): string {
  refuseIfBroken(inputTextRules(input));
  return made;
}

interface KeyedInput {
  /** digest of the input without its persons */
  digest: string;
  persons: string[];
  /** digest of the whole input, as stored by earlier versions */
  whole: string;
}

function keyedInput(name: string, input: object): KeyedInput {
  const persons: string[] = [];
  const whole = JSON.stringify([name, input]);
  const without = whole.replace(/w-[0-9a-f]{32}(?![0-9a-f])/g, (person) => `w-${persons.push(person)}`);
  return { digest: sha256(without), persons, whole: sha256(whole) };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function repeated(rows: RunStatement, participant: string, key: string, asked: KeyedInput): Promise<string> {
  const [before] = await rows<DoneMutationRow>(sql`select * from done_mutation where participant = ${participant} and key = ${key}`);
  const isSame = before?.digest === asked.digest && isDeepStrictEqual(before.persons, asked.persons);
  refuseIfBroken([!isSame && before?.digest !== asked.whole && keyReused()]);
  return before?.made as string;
}

const keyTooLong = () =>
  userError('idempotencyKey', 'LENGTH', `must have at most ${MAX_KEY_LENGTH} characters`, `幂等键不得超过 ${MAX_KEY_LENGTH} 个字符`);
export const keyReused = (): UserError =>
  userError(
    'idempotencyKey',
    'KEY_REUSED',
    'this key was already used with another input; use a new key',
    '该幂等键已用于不同的输入，请另选',
  );
