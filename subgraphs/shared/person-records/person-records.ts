import sql, { empty } from 'sql-template-tag';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Resolver } from 'type-graphql';
import type { BodyKind } from '../agencies.ts';
import { INTERNAL, PERSONAL, PUBLIC } from '../authorization/classification.ts';
import type { HeldRecord } from '../authorization/guard-field.ts';
import { onlyFor } from '../authorization/only-for.ts';
import { withinRegion } from '../authorization/visible-rows.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { notePersons } from '../ledger/note-persons.ts';
import { MutationInput } from '../rules/user-error.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';
import { SharedField, SharedMutation, SharedQuery } from '../schema/shared-field.ts';
import { payloadOf } from '../workflow/payload.ts';
import { type DecideRecordInput, decideRecord, type RecordDecision } from './decide-record.ts';
import type { PersonRecordRow } from './person-record.entity.ts';
import { ofScope } from './record-scope.ts';
import type { PersonRegister } from './take-change.ts';

const MAX_RECORDS = 100;
const ARTICLE = '个人信息保护法第八条、第四十六条 (PIPL Arts. 8, 46)';

export const PersonRecordState = describedEnum('PersonRecordState', 'State of a record of a person who was merged or split (处理状态).', {
  UNDECIDED: 'The body that keeps it must decide whose it is (待确认).',
  MOVED: 'Moved to the other pseudonym (已变更).',
  KEPT: 'Stays under its pseudonym (保留).',
  DUPLICATE: 'The surviving pseudonym has the same record; this one was removed and archived (重复，已移出).',
  GONE: 'The record no longer existed at the time of the decision (记录已不存在).',
});
export const PersonRecordDecision = describedEnum(
  'PersonRecordDecision',
  'Decision about a record of a merged or split person (确认结果).',
  {
    KEEP: 'After a split: the record belongs to the person who keeps the pseudonym (归原人员).',
    MOVE: 'The record belongs to the other pseudonym (归另一标识).',
    DUPLICATE: 'After a merge: the surviving pseudonym already has this record; remove this one (重复记录，移出).',
  },
);

interface Holder {
  /** Labour, Union, Court or Insurance */
  name: string;
  kind: BodyKind;
  who: readonly [en: string, zh: string];
  registers: readonly PersonRegister[];
}

/**
 * Resolvers by which the bodies of one agency learn that persons were merged or split: the list of their own affected records,
 * and the mutation that decides about records that could not be moved automatically.
 */
export function personRecords(db: Database, { name, kind, who, registers }: Holder): object {
  const list = `${name.toLowerCase()}PersonRecords`;
  const mutation = `decide${name}PersonRecord`;

  @ObjectType(`${name}PersonRecord`, { description: 'A record kept by the caller whose person was merged or split (人员变更所涉记录).' })
  class PersonRecord implements HeldRecord {
    @SharedField(() => ID, PERSONAL, 'Identifier (编号).')
    id!: string;
    @SharedField(() => String, PERSONAL, 'Register that contains the record (登记类别).')
    register!: string;
    @SharedField(() => ID, PERSONAL, 'Key of the record in that register, without the person (记录标识).')
    record!: string;
    @SharedField(() => ID, PERSONAL, 'Its pseudonym before the change (原标识).')
    from!: string;
    @SharedField(() => ID, PERSONAL, 'The other pseudonym: after a merge the surviving one, after a split the new one (现标识).')
    into!: string;
    @SharedField(() => PersonRecordState, PERSONAL, 'State of the record (处理状态).')
    state!: string;
    @SharedField(() => Boolean, PERSONAL, 'Whether it was under the other pseudonym before a mistaken merge (合并前属另一标识).')
    wasTheirs!: boolean;
    @SharedField(() => DateTime, PERSONAL, 'Time at which this agency received the change (收到时间).')
    notedAt!: string;
    @SharedField(() => DateTime, PERSONAL, 'Time of the decision; null if it was moved automatically or is undecided (确认时间).', {
      nullable: true,
    })
    decidedAt!: string | null;
    heldIn!: string;
    subject!: string;

    static from(row: PersonRecordRow): PersonRecord {
      return Object.assign(new PersonRecord(), {
        id: row.id,
        register: row.register,
        record: row.record,
        from: row.from_person,
        into: row.into_person,
        state: row.state,
        wasTheirs: row.was_theirs,
        notedAt: new Date(row.noted_at).toISOString(),
        decidedAt: row.decided_at && new Date(row.decided_at).toISOString(),
        heldIn: row.region,
        subject: row.into_person,
      });
    }
  }

  @InputType(`Decide${name}PersonRecordInput`, { description: 'The decision whose record it is (确认内容).' })
  class DecideInput extends MutationInput implements DecideRecordInput {
    @Field(() => ID, { description: `${name}PersonRecord.id (编号).` })
    record!: string;
    @Field(() => PersonRecordDecision, { description: 'The decision (确认结果).' })
    decision!: RecordDecision;
  }

  const DecidePayload = payloadOf(() => PersonRecord, `Decide${name}PersonRecord`, 'record', INTERNAL, '人员变更记录');

  @Resolver(() => PersonRecord)
  class PersonRecordResolver {
    @SharedQuery(
      () => [PersonRecord],
      PERSONAL,
      'Records of the caller’s region whose person was merged or split, oldest first (人员变更所涉记录).',
      { name: list },
    )
    async records(
      @Arg('after', () => ID, { nullable: true, description: 'Only records after this identifier (此编号之后).' }) after: string | null,
      @Arg('undecided', () => Boolean, { nullable: true, description: 'Only undecided records (仅待确认).' }) undecided: boolean | null,
      @Arg('first', () => Int, { description: `Maximum number of records, 1 to ${MAX_RECORDS} (条数).` }) first: number,
      @Ctx() context: RequestContext,
    ) {
      onlyFor(context.caller.kind === kind, who[0], who[1], ARTICLE);
      if (first < 1 || first > MAX_RECORDS)
        throw badInput('first', 'range', `first must be 1 to ${MAX_RECORDS}`, `first 须为 1 至 ${MAX_RECORDS}`);
      const rows = await db.rows<PersonRecordRow>(
        context,
        sql`select * from person_record where seq > coalesce((select seq from person_record where id = ${after}), 0) and ${withinRegion(context.caller.region, sql`region`)}
          and ${ofScope(context, registers)} ${undecided ? sql`and state = 'UNDECIDED'` : empty} order by seq limit ${first}`,
      );
      return noted(context, rows).map(PersonRecord.from);
    }

    @SharedMutation(() => DecidePayload, PUBLIC, 'Decide to which person a record belongs after a merge or split (确认记录归属).', {
      name: mutation,
    })
    async decide(
      @Arg('input', () => DecideInput, { description: 'The record and the decision (确认内容).' }) input: DecideRecordInput,
      @Ctx() context: RequestContext,
    ) {
      onlyFor(context.caller.kind === kind, who[0], who[1], ARTICLE);
      const { id, userErrors } = await decideRecord(db, { mutation, kind, registers }, context, input);
      const rows = id ? await db.rows<PersonRecordRow>(context, sql`select * from person_record where id = ${id}`) : [];
      return DecidePayload.of(rows[0] ? PersonRecord.from(rows[0]) : null, userErrors);
    }
  }
  return new PersonRecordResolver();
}

function noted(context: RequestContext, rows: PersonRecordRow[]): PersonRecordRow[] {
  notePersons(
    context,
    rows.flatMap(({ from_person, into_person }) => [from_person, into_person]),
  );
  return rows;
}
