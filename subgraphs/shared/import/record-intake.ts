import sql from 'sql-template-tag';
import type { ParticipantKind } from '../agencies.ts';
import { onlyFor } from '../authorization/only-for.ts';
import type { Database } from '../database/database.ts';
import { regionDepth } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type UserError, userError } from '../rules/user-error.ts';
import { mutate, refuseIfBroken } from '../workflow/mutation.ts';
import { countRefusal, ELSEWHERE, elsewhere, withinRefusals } from '../workflow/refused-attempts.ts';
import type { Reject } from './check-record.ts';
import type { Dataset } from './dataset.ts';
import { importRecords } from './import-records.ts';

const MAX_RECORDS = 500;
const MAX_USER_ERRORS = 100;

export interface IntakeInput {
  idempotencyKey?: string | null;
  dataset: string;
  records: string[];
}

export interface IntakeDone {
  created: number | null;
  changed: number | null;
  unchanged: number | null;
  userErrors: UserError[];
}

/** The import mutation of one agency: who may call it, and the legal basis. */
export interface Intake {
  mutation: string;
  kind: ParticipantKind;
  who: readonly [en: string, zh: string];
  article: string;
  datasets: readonly Dataset[];
}

/** The enum value of a dataset: EMPLOYMENT_REPORTS for employment-reports. */
export const datasetName = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/**
 * Imports some hundred records by the rules of the file import. Only bodies of one kind may call it, for their own region. The
 * ledger entry contains all persons in the input, including those of rejected records.
 */
export async function takeRecords(db: Database, intake: Intake, context: RequestContext, input: IntakeInput): Promise<IntakeDone> {
  const { mutation, kind, who, article, datasets } = intake;
  // Not every record states its scheme, so offices that administer only some schemes cannot use this mutation.
  onlyFor(context.caller.kind === kind && !context.caller.scope, who[0], who[1], article);
  await withinRefusals(db, context);
  const { records } = input;
  const { id, userErrors } = await mutate(db, context, mutation, input, async (rows) => {
    refuseIfBroken([
      (records.length === 0 || records.length > MAX_RECORDS) &&
        userError(
          'records',
          'LENGTH',
          `must have 1 to ${MAX_RECORDS} records; for more use npm run import`,
          `须有 1 至 ${MAX_RECORDS} 条，更多请用 npm run import`,
        ),
    ]);
    // The merge of a dataset may store the sender.
    await rows(sql`select set_config('hub.participant', ${context.caller.participant}, true)`);
    const dataset = datasets.find(({ name }) => datasetName(name) === input.dataset) as Dataset;
    onlyFor(dataset.keptAt === undefined || regionDepth(context.caller.region) <= dataset.keptAt, who[0], who[1], article);
    const done = await importRecords(rows, dataset, records, context.caller);
    if ('merged' in done) return JSON.stringify(done.merged);
    refuseIfBroken('elsewhere' in done ? [elsewhere()] : userErrorsOf(done.rejects));
    throw new Error('records were rejected without an error');
  });
  if (userErrors.some(({ code }) => code !== ELSEWHERE)) await countRefusal(db, context);
  const merged = id === null ? null : (JSON.parse(id) as { created: number; changed: number });
  return {
    created: merged?.created ?? null,
    changed: merged?.changed ?? null,
    unchanged: merged && records.length - merged.created - merged.changed,
    userErrors,
  };
}

const userErrorsOf = (rejects: readonly Reject[]): UserError[] =>
  rejects
    .slice(0, MAX_USER_ERRORS)
    .map(({ line, field, rule, message, messageZh }) =>
      userError(['records', line - 1, field].filter((part) => part !== '').join('.'), rule, message, messageZh),
    );
