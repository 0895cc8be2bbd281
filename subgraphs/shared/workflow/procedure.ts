import { latestDay, today } from '../calendar/today.ts';
import type { Database, RunStatement } from '../database/database.ts';
import type { Changes, Table } from '../database/table.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { notePersons } from '../ledger/note-persons.ts';
import { dayRules } from '../rules/day-rules.ts';
import type { UserError } from '../rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from './mutation.ts';
import { carriedRules, outOfOrder } from './step-rules.ts';
import { logStep } from './workflow-log.ts';

type Rules = (UserError | false | null | undefined)[];
type Keyed = { idempotencyKey?: string | null };
type DayOf<Input> = keyof Input & string;

/** A procedure: records of one table, which change in steps. */
export interface Procedure<Row extends object> {
  db: Database;
  table: Table<Row>;
  /** pseudonyms of the persons a record is about; every step is an access to them */
  persons(row: Row, rows: RunStatement): readonly (string | null)[] | Promise<readonly (string | null)[]>;
  /** the record if the caller may take a step on it, otherwise throws NOT_FOUND. `field`: the input field that names it */
  kept(context: RequestContext, row: Row | undefined, field: string): Row | Promise<Row>;
  /** acquires locks that must precede the lock of the record, in a fixed order */
  lockBefore?(rows: RunStatement, key: string): Promise<void>;
  /** the error if the record has ended and no step is possible */
  ended?(row: Row): UserError | false;
}

/** Context of a step: the locked record, the input, the day, and the transaction. */
export interface StepContext<Row, Input> {
  row: Row;
  input: Input;
  on: string;
  rows: RunStatement;
  context: RequestContext;
}

/** One step of a procedure. */
export interface Step<Row extends object, Input extends object> {
  /** is the step possible in the current state of the record? if not: the error ORDER, or the result of `closed` */
  open?(row: Row): boolean;
  closed?(row: Row, input: Input): UserError | false;
  /** input field with the day; default: today */
  day?: DayOf<Input>;
  /** columns with days that the step must not precede; the latest counts */
  after?: readonly (keyof Row & string)[];
  /** input field that only this step accepts */
  carries?: keyof Input & string;
  /** is that input field optional? */
  optional?: true;
  /** further rules; may read other tables */
  rules?(taking: StepContext<Row, Input>): Rules | Promise<Rules>;
  /** writes related rows and returns the changed columns of the record */
  columns(taking: StepContext<Row, Input>): Changes<Row> | Promise<Changes<Row>>;
  /** name in the history; default: the name of the step */
  action?: string | ((taking: StepContext<Row, Input>) => string);
  /** reason or remark for the history */
  note?(input: Input): string | null | undefined;
}

/** The steps of a procedure by their name in the schema. */
export type StepTable<Name extends string, Row extends object, Input extends object> = Record<Name, Step<Row, Input>>;

/** The mutation that takes a step, and the record concerned. */
export interface Request<Row, Input> {
  context: RequestContext;
  /** name of the mutation */
  name: string;
  input: Input & Keyed;
  /** input field with the key of the record */
  field: DayOf<Input>;
  /** finds and locks the record; default: by key */
  find?(rows: RunStatement): Promise<Row | undefined>;
}

/**
 * Takes one step in one transaction: locks the record, checks that the caller is responsible, notes the persons for the ledger,
 * applies the rules, writes, and adds the step to the history. Returns the key of the record. Throws NOT_FOUND or FORBIDDEN.
 */
export function takeStep<Row extends object, Input extends object>(
  procedure: Procedure<Row>,
  { context, name, input, field, find }: Request<Row, Input>,
  action: string,
  step: Step<Row, Input>,
  more: Rules = [],
): Promise<Done> {
  const { db, table, persons, kept, ended, lockBefore } = procedure;
  return mutate(db, context, name, input, async (rows) => {
    await lockBefore?.(rows, String(input[field]));
    const found = await (find?.(rows) ?? table.locked(rows, String(input[field])));
    const row = await kept(context, found, `input.${field}`);
    notePersons(context, await persons(row, rows));
    const day = step.day ?? ('on' as DayOf<Input>);
    const taking = { row, input, on: (input[day] as string | null | undefined) ?? today(), rows, context };
    const over = ended?.(row) || step.closed?.(row, input);
    const after = latestDay(...(step.after ?? []).map((column) => row[column] as string | null));
    refuseIfBroken([
      over,
      !over && step.open?.(row) === false && outOfOrder(action),
      ...more,
      ...(await (step.rules?.(taking) ?? [])),
      ...(after ? dayRules(day, taking.on, after) : []),
    ]);
    const key = String(row[table.key]);
    await table.change(rows, key, await step.columns(taking));
    const { action: called = action, note } = step;
    await logStep(rows, context, {
      register: table.name,
      about: key,
      action: typeof called === 'string' ? called : called(taking),
      on: taking.on,
      note: note?.(input) ?? null,
    });
    return key;
  });
}

/** Takes the step that the input names in `step`; rejects input fields that belong to other steps. */
export function takeStepOf<Name extends string, Row extends object, Input extends { step: Name }>(
  procedure: Procedure<Row>,
  request: Request<Row, Input>,
  steps: StepTable<Name, Row, Input>,
): Promise<Done> {
  const { input } = request;
  return takeStep(procedure, request, input.step, steps[input.step], carriedRules<keyof Input & string>(steps, input.step, input));
}

/** How a record is created. */
export interface Opening<Input> {
  /** name in the history */
  action: string;
  /** day in the history; default: today */
  on?: string;
  rules?(rows: RunStatement): Rules | Promise<Rules>;
  insert(rows: RunStatement): Promise<string>;
  note?(input: Input): string | null | undefined;
}

/** Creates a record and its first history entry in one transaction. Returns its key. */
export function openRecord<Row extends object, Input extends Keyed>(
  { db, table }: Pick<Procedure<Row>, 'db' | 'table'>,
  { context, name, input }: { context: RequestContext; name: string; input: Input },
  { action, on = today(), rules, insert, note }: Opening<Input>,
): Promise<Done> {
  return mutate(db, context, name, input, async (rows) => {
    refuseIfBroken(await (rules?.(rows) ?? []));
    const key = await insert(rows);
    await logStep(rows, context, { register: table.name, about: key, action, on, note: note?.(input) ?? null });
    return key;
  });
}
