import sql, { type RawValue, raw, type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import type { BodyKind } from '../agencies.ts';
import { PUBLIC } from '../authorization/classification.ts';
import { bodiesOf } from '../authorization/competence.ts';
import { onlyFor } from '../authorization/only-for.ts';
import type { Database } from '../database/database.ts';
import { assignments } from '../database/insert.ts';
import { type Table, table } from '../database/table.ts';
import { regionDepth, regionsAbove } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { PageArgs } from '../lists/connection.ts';
import type { ListQuery } from '../lists/list.ts';
import { ListReader } from '../lists/list-reader.ts';
import { textRules } from '../rules/text-rules.ts';
import { SharedMutation, SharedQuery } from '../schema/shared-field.ts';
import { HistoryEntry } from '../workflow/history-entry.type.ts';
import { takeStep } from '../workflow/procedure.ts';
import { takenOn } from '../workflow/step-rules.ts';
import type { WorkflowLog } from '../workflow/workflow-log.ts';
import { enumName, type ListedRow, type Places, ReferenceFilter, referenceTypes } from './reference.types.ts';
import { inDivisions, type Register, type ReferenceRow as Row } from './register.ts';

const MAX_REASON = 500;

export interface ReferenceBooks {
  /** name of the agency in the schema: Labour */
  name: string;
  kind: BodyKind;
  who: readonly [en: string, zh: string];
  article: string;
  places: Places;
  registers: readonly Register[];
}

/**
 * The resolvers for the registers of one agency: the list of their rows, and the mutation that withdraws one. Rows are created
 * and changed by import.
 */
export function referenceResolver(db: Database, log: WorkflowLog, { name, kind, who, article, places, registers }: ReferenceBooks): object {
  const { Registers, ReferenceRow, Connection, WithdrawInput, Payload } = referenceTypes(name, places, registers);
  const { keptBy } = bodiesOf(kind);
  const query = `${name.toLowerCase()}Reference`;
  const mutation = `withdraw${name}Reference`;
  const registerOf = (asked: string) => registers.find((one) => enumName(one) === asked) as Register;
  const shown = (context: RequestContext, one: Register, row: ListedRow) =>
    ReferenceRow.from(one, row, async () => (await log.of(context, one.table, row.id)).map(HistoryEntry.from));
  type Asked = { register: Register; where: ReferenceFilter | null };

  @Resolver()
  class ReferenceResolver {
    @SharedQuery(() => Connection, PUBLIC, 'Rows of a register, filtered by region and validity (参数列表).', { name: query })
    rows(
      @Arg('register', () => Registers, { description: 'Register (参数库).' }) asked: string,
      @Arg('where', () => ReferenceFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: ReferenceFilter | null,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() context: RequestContext,
    ) {
      const one = registerOf(asked);
      const reader = new ListReader<ListedRow, InstanceType<typeof ReferenceRow>, Asked>(
        db,
        () => Connection,
        (row) => shown(context, one, row),
        listOf,
      );
      return reader.page(context, { register: one, where }, page);
    }

    @SharedMutation(() => Payload, PUBLIC, 'Withdraw a row. Results that depend on it are undecided from then on (撤回参数).', {
      name: mutation,
    })
    async withdraw(
      @Arg('input', () => WithdrawInput, { description: 'The row and the reason (撤回内容).' }) input: InstanceType<typeof WithdrawInput>,
      @Ctx() context: RequestContext,
    ) {
      const one = registerOf(input.register);
      onlyFor(context.caller.kind === kind && regionDepth(context.caller.region) <= one.keptAt, ...who, article);
      const procedure = { db, table: rowsOf(one), persons: () => [], kept: keptBy<Row> };
      const { id, userErrors } = await takeStep(procedure, { context, name: mutation, input, field: 'id' }, 'WITHDRAWN', {
        closed: ({ withdrawn_on }) => takenOn('id', withdrawn_on),
        rules: () => textRules({ because: input.because }, MAX_REASON),
        columns: ({ on }) => ({ withdrawn_on: on, withdrawn_because: input.because }),
        note: ({ because }) => because,
      });
      const [row] = id
        ? await db.rows<ListedRow>(context, sql`select ${columnsOf(one)} from ${raw(one.table)} t where ${raw(one.id)} = ${id}`)
        : [];
      return Payload.of(row ? shown(context, one, row) : null, userErrors);
    }
  }
  return new ReferenceResolver();
}

const columnsOf = ({ id }: Register): Sql =>
  sql`${raw(id)} as id, region, from_day, to_day, source, mark, withdrawn_on, withdrawn_because, to_jsonb(t) as columns`;

/** The rows of a register by identifier, which is stored or computed from columns. */
function rowsOf({ table: name, id }: Register): Table<Row> {
  return {
    ...table<Row>(name, 'id'),
    locked: async (rows, of) =>
      (await rows<Row>(sql`select t.*, ${raw(id)} as id from ${raw(name)} t where ${raw(id)} = ${of} for update`))[0],
    change: async (rows, of, columns) => {
      await rows(sql`update ${raw(name)} t set ${assignments(columns as Record<string, RawValue>)} where ${raw(id)} = ${of}`);
    },
  };
}

function listOf({ register, where }: { register: Register; where: ReferenceFilter | null }): ListQuery {
  const { region, on, withdrawn } = where ?? {};
  const conditions: Sql[] = [
    ...(region ? [inDivisions(regionsAbove(region))] : []),
    ...(on ? [sql`coalesce(from_day, '-infinity') <= ${on} and coalesce(to_day, 'infinity') >= ${on}`] : []),
    ...(withdrawn == null ? [] : [withdrawn ? sql`withdrawn_on is not null` : sql`withdrawn_on is null`]),
  ];
  const order = [sql`coalesce(from_day, '-infinity')`, raw(register.id)];
  return { columns: columnsOf(register), from: sql`${raw(register.table)} t`, where: conditions, order, descending: true };
}
