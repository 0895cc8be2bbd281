import sql, { raw } from 'sql-template-tag';
import type { ParticipantKind } from '../agencies.ts';
import { onlyFor } from '../authorization/only-for.ts';
import { today } from '../calendar/today.ts';
import type { Database, RunStatement } from '../database/database.ts';
import { hubError } from '../errors.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { notePersons } from '../ledger/note-persons.ts';
import { textRules } from '../rules/text-rules.ts';
import { userError } from '../rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../workflow/mutation.ts';
import { logStep } from '../workflow/workflow-log.ts';
import { type Correctable, type FoundField, fieldOf, isRecord, readValue } from './correctable.ts';

// SQLSTATE of a value that violates a check constraint.
const CHECK_VIOLATION = '23514';

export interface CorrectionOfRecord {
  idempotencyKey?: string | null;
  coordinate: string;
  record: string;
  subject?: string | null;
  value: string;
  reason: string;
}

/** The correction mutation of one agency: who may call it, and for which fields. */
export interface RecordCorrection {
  mutation: string;
  kind: ParticipantKind;
  who: readonly [en: string, zh: string];
  article: string;
  correctable: Correctable;
}

/** Changes one value of a record that the caller keeps. Stores the old value and adds a step to the record's history. */
export function correctRecord(db: Database, rules: RecordCorrection, context: RequestContext, input: CorrectionOfRecord): Promise<Done> {
  const { mutation, kind, who, article, correctable } = rules;
  // The scheme of a record cannot be derived from its field, so offices that administer only some schemes cannot call this.
  onlyFor(context.caller.kind === kind && !context.caller.scope, who[0], who[1], article);
  return mutate(db, context, mutation, input, async (rows) => {
    const { coordinate, record, subject = null, value, reason } = input;
    const field = fieldOf(correctable, coordinate);
    refuseIfBroken([
      !field &&
        userError(
          'coordinate',
          'NOT_CORRECTABLE',
          `must be one of ${namesOf(correctable).join(', ')}`,
          `须为 ${namesOf(correctable).join('、')} 之一`,
        ),
      field?.worker !== undefined &&
        !subject &&
        userError('subject', 'REQUIRED', 'subject is required: the record is about a person', '该记录涉及个人，须指明'),
      ...textRules({ reason, value }),
    ]);
    const found = field as FoundField;
    const row = await locked(rows, found, record, subject);
    if (!row || !regionCovers(context.caller.region, row.region))
      throw hubError('NOT_FOUND', 'this body has no such record', { messageZh: '本单位没有该记录', field: 'input.record' });
    const persons = found.persons ? await rows<{ worker: string }>(found.persons(record)) : [];
    notePersons(
      context,
      persons.map(({ worker }) => worker),
    );
    const became = readValue(found.form, value);
    refuseIfBroken([
      became === undefined && userError('value', 'FORMAT', 'not a valid value of this field', '不是该数据项的有效取值'),
      became !== undefined && row.was === became && userError('value', 'SAME', 'the record already has this value', '该记录已是此值'),
      became !== undefined &&
        found.isPast === true &&
        became > today() &&
        userError('value', 'RANGE', 'must not be after today', '不得晚于今日'),
      row.stays &&
        userError(
          'record',
          'STATE',
          'a record that ended within thirty days of being recorded cannot be corrected in this field',
          '登记后三十日内即终止的记录，不得更正该项',
        ),
    ]);
    await change(rows, found, { record, subject, became: became as string });
    await rows(
      sql`insert into value_change (coordinate, record, was, became, participant, reason)
        values (${coordinate}, ${record}, ${row.was}, ${became}, ${context.caller.participant}, ${reason})`,
    );
    await logStep(rows, context, { register: found.table, about: record, action: 'CORRECTED', note: `${coordinate}: ${reason}` });
    return record;
  });
}

async function locked(rows: RunStatement, field: FoundField, record: string, subject: string | null) {
  const [row] = await rows<{ region: string; was: string | null; stays: boolean }>(
    sql`select ${raw(field.region)} as region, ${raw(field.column)}::text as was, ${field.stays ?? sql`false`} as stays from ${raw(field.table)} t
      where ${isRecord(field, record, subject)} for update`,
  );
  return row;
}

/** Throws BrokenRules if the value contradicts other values of the record, such as a last day before the first. */
async function change(
  rows: RunStatement,
  field: FoundField,
  { record, subject, became }: { record: string; subject: string | null; became: string },
): Promise<void> {
  try {
    await rows(sql`update ${raw(field.table)} set ${raw(field.column)} = ${became} where ${isRecord(field, record, subject)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== CHECK_VIOLATION) throw error;
    refuseIfBroken([userError('value', 'TOGETHER', 'the value contradicts other values of the record', '与该记录的其他数据项相矛盾')]);
  }
}

const namesOf = (correctable: Correctable): string[] =>
  Object.entries(correctable).flatMap(([type, { fields }]) => Object.keys(fields).map((field) => `${type}.${field}`));
