import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Database, RunStatement } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { inputTextRules } from '../rules/input-text-rules.ts';
import { type UserError, userError } from '../rules/user-error.ts';
import { countRefusal, ELSEWHERE } from './refused-attempts.ts';

const MAX_KEY_LENGTH = 200;

/** A mutation that was done under a key, and what it made. */
@Entity('done_mutation')
export class DoneMutationRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') digest!: string;
  @Column('text', { nullable: true }) made!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) done_at!: string;
}

export const CREATE_DONE_MUTATIONS = `create table done_mutation (
  participant text not null, key text not null, digest text not null, made text, done_at timestamptz not null default now(),
  primary key (participant, key))`;

/** Thrown inside a mutation: what was written so far is undone, the caller is told every broken rule. */
export class BrokenRules extends Error {
  constructor(readonly userErrors: UserError[]) {
    super('rules of the input are broken');
  }
}

/** Throws BrokenRules where there are any. */
export function refuseIfBroken(errors: (UserError | false | null | undefined)[]): void {
  const broken = errors.filter((error): error is UserError => Boolean(error));
  if (broken.length > 0) throw new BrokenRules(broken);
}

export interface Done {
  /** identifier of what was made or changed; null if the input was rejected */
  id: string | null;
  userErrors: UserError[];
}

/**
 * Runs one mutation in one transaction; `work` answers the identifier of what it made or changed. Under an idempotency
 * key a repetition with the same input answers the same, and one with another input is refused; two at once do it once.
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
      const { idempotencyKey: key, ...rest } = input;
      if (!key) return checked(input, await work(rows));
      refuseIfBroken([key.length > MAX_KEY_LENGTH && keyTooLong()]);
      const { participant } = context.caller;
      const digest = createHash('sha256')
        .update(JSON.stringify([name, rest]))
        .digest('hex');
      const claimed = await rows(
        sql`insert into done_mutation (participant, key, digest) values (${participant}, ${key}, ${digest}) on conflict do nothing returning key`,
      );
      if (claimed.length === 0) return repeated(rows, participant, key, digest);
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

/** What lies elsewhere is answered only where nothing else is wrong: nobody tries it without doing what was asked for. */
function besideElsewhere(broken: UserError[], input: object): UserError[] {
  const others = broken.filter(({ code }) => code !== ELSEWHERE);
  if (others.length > 0) return others;
  const texts = inputTextRules(input);
  return texts.length > 0 ? texts : broken;
}

/** After the mutation's own rules, which say more of a field: what no text may hold undoes all that was written. */
function checked(input: object, made: string): string {
  refuseIfBroken(inputTextRules(input));
  return made;
}

async function repeated(rows: RunStatement, participant: string, key: string, digest: string): Promise<string> {
  const [before] = await rows<DoneMutationRow>(sql`select * from done_mutation where participant = ${participant} and key = ${key}`);
  refuseIfBroken([before?.digest !== digest && keyReused()]);
  return before?.made as string;
}

const keyTooLong = () =>
  userError('idempotencyKey', 'LENGTH', `a key has at most ${MAX_KEY_LENGTH} characters`, `幂等键不得超过 ${MAX_KEY_LENGTH} 个字符`);
export const keyReused = (): UserError =>
  userError('idempotencyKey', 'KEY_REUSED', 'this key was used for another input; choose a new one', '该幂等键已用于不同的输入，请另选');
