import sql, { raw } from 'sql-template-tag';
import type { BodyKind } from '../agencies.ts';
import { bodiesOf } from '../authorization/competence.ts';
import type { Database, RunStatement } from '../database/database.ts';
import { table } from '../database/table.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { notePersons } from '../ledger/note-persons.ts';
import { userError } from '../rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../workflow/mutation.ts';
import type { PersonRecordRow } from './person-record.entity.ts';
import { ofScope } from './record-scope.ts';
import { moved, type PersonRegister, placeOf } from './take-change.ts';

export type RecordDecision = 'KEEP' | 'MOVE' | 'DUPLICATE';
export interface DecideRecordInput {
  record: string;
  decision: RecordDecision;
  idempotencyKey?: string | null;
}

const TABLE = table<PersonRecordRow>('person_record', 'id');
const STATES = { KEEP: 'KEPT', MOVE: 'MOVED', DUPLICATE: 'DUPLICATE' } as const;

/** Records the decision of the body that keeps a record about whose it is. Throws NOT_FOUND if another body keeps it. */
export function decideRecord(
  db: Database,
  { mutation, kind, registers }: { mutation: string; kind: BodyKind; registers: readonly PersonRegister[] },
  context: RequestContext,
  input: DecideRecordInput,
): Promise<Done> {
  return mutate(db, context, mutation, input, async (rows) => {
    const locked = await TABLE.locked(rows, input.record);
    const own = await rows(sql`select id from person_record where id = ${input.record} and ${ofScope(context, registers)}`);
    const row = bodiesOf(kind).keptBy(context, own.length > 0 ? locked : undefined, 'input.record');
    notePersons(context, [row.from_person, row.into_person]);
    const [change] = await rows<{ kind: string }>(sql`select kind from taken_person_change where seq = ${row.change}`);
    const [other, otherKind] = change?.kind === 'MERGE' ? ['KEEP', 'merge'] : ['DUPLICATE', 'split'];
    refuseIfBroken([
      row.state !== 'UNDECIDED' && userError('record', 'DECIDED', 'this record was already decided', '该记录已经确认'),
      input.decision === other &&
        userError(
          'decision',
          'DECISION',
          `${other} is not a possible decision about a ${otherKind}`,
          `${change?.kind === 'MERGE' ? '合并' : '拆分'}不适用该决定`,
        ),
    ]);
    const register = registers.find((one) => one.table === row.register) as PersonRegister;
    const [state, content] = await carryOut(rows, register, row, input.decision);
    if (state === 'MOVED' && change?.kind === 'MERGE') await askOfOther(rows, row);
    await TABLE.change(rows, row.id, {
      state,
      content: content && JSON.stringify(content),
      decided_by: context.caller.participant,
      decided_at: new Date().toISOString(),
    });
    return row.id;
  });
}

/** Carries out the decision. Returns the new state, and the content of the record if it was removed. */
async function carryOut(
  rows: RunStatement,
  register: PersonRegister,
  { from_person, into_person, record }: PersonRecordRow,
  decision: RecordDecision,
): Promise<[string, object | null]> {
  const { table: name, column, key } = register;
  const where = sql`${raw(column)} = ${from_person} and ${key} = ${record}`;
  if (decision === 'DUPLICATE') {
    const [gone] = await rows<{ content: object }>(
      sql`with gone as (delete from ${raw(name)} t where ${where} returning to_jsonb(t) as content) select content from gone`,
    );
    return gone ? ['DUPLICATE', gone.content] : ['GONE', null];
  }
  if (decision === 'KEEP') return [STATES.KEEP, null];
  const [found] = await rows<{ moved: boolean }>(
    sql`with found as materialized (select ${placeOf(register, into_person)} from ${raw(name)} t where ${where})
      select ${moved(register, into_person)} as moved from found`,
  );
  refuseIfBroken([
    found?.moved === false &&
      userError(
        'decision',
        'CONTRADICTS',
        'a record of the other pseudonym contradicts this one; correct or end one of the two first, or decide DUPLICATE',
        '与另一标识下的记录相抵触，请先更正或终止其一，或决定为重复记录',
      ),
  ]);
  return [found ? 'MOVED' : 'GONE', null];
}

/**
 * If a split had also asked about a record that is now moved to the surviving pseudonym, that question moves to the same
 * pseudonym.
 */
async function askOfOther(rows: RunStatement, { id, register, record, from_person, into_person }: PersonRecordRow): Promise<void> {
  await rows(
    sql`update person_record set from_person = ${into_person} where state = 'UNDECIDED' and from_person = ${from_person}
      and register = ${register} and record = ${record} and id <> ${id}`,
  );
}
