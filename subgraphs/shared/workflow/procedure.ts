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

/** A register whose records go through steps. */
export interface Procedure<Row extends object> {
  db: Database;
  table: Table<Row>;
  /** pseudonyms of the persons a record is about; every step of the record is a look at them */
  persons(row: Row, rows: RunStatement): readonly (string | null)[] | Promise<readonly (string | null)[]>;
  /** the record, where the caller may take a step of it; else it reads like none. Throws NOT_FOUND. `field` names it in the input */
  kept(context: RequestContext, row: Row | undefined, field: string): Row | Promise<Row>;
  /** takes what every transaction on such records locks before the record itself, in one order for all of them */
  lockBefore?(rows: RunStatement, key: string): Promise<void>;
  /** the rule that no step of a record can be taken any more */
  ended?(row: Row): UserError | false;
}

/** A step that is being taken: the record under its lock, the input, the day, and the transaction. */
export interface StepContext<Row, Input> {
  row: Row;
  input: Input;
  on: string;
  rows: RunStatement;
  context: RequestContext;
}

/** One step of a procedure. */
export interface Step<Row extends object, Input extends object> {
  /** may it be taken in the state of the record? else ORDER, or the rule that `closed` states */
  open?(row: Row): boolean;
  closed?(row: Row, input: Input): UserError | false;
  /** member of the input that holds the day; today where it is left out */
  day?: DayOf<Input>;
  /** columns of the days that the step does not come before; the latest counts */
  after?: readonly (keyof Row & string)[];
  /** member of the input that goes with this step, and with no other of its table */
  carries?: keyof Input & string;
  /** may what it carries be left out? */
  optional?: true;
  /** further rules; they may look at other registers */
  rules?(taking: StepContext<Row, Input>): Rules | Promise<Rules>;
  /** writes what goes with the step, and answers the columns of the record that change */
  columns(taking: StepContext<Row, Input>): Changes<Row> | Promise<Changes<Row>>;
  /** what the history calls it; the name of the step where left out */
  action?: string | ((taking: StepContext<Row, Input>) => string);
  /** reason or remark for the history */
  note?(input: Input): string | null | undefined;
}

/** The steps of a procedure by their name in the contract. */
export type StepTable<Name extends string, Row extends object, Input extends object> = Record<Name, Step<Row, Input>>;

/** Which mutation takes the step, on which record. */
export interface Request<Row, Input> {
  context: RequestContext;
  /** name of the mutation */
  name: string;
  input: Input & Keyed;
  /** member of the input that names the record */
  field: DayOf<Input>;
  /** how the record is found under a lock; by its key where left out */
  find?(rows: RunStatement): Promise<Row | undefined>;
}

/**
 * Takes one step in one transaction: locks the record, checks who is competent, notes its persons for the ledger, refuses
 * what breaks a rule, writes, and adds the step to the history. Answers the key of the record. Throws NOT_FOUND or FORBIDDEN.
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

/** Takes the step of a table that the input names as `step`; what another step carries is refused. */
export function takeStepOf<Name extends string, Row extends object, Input extends { step: Name }>(
  procedure: Procedure<Row>,
  request: Request<Row, Input>,
  steps: StepTable<Name, Row, Input>,
): Promise<Done> {
  const { input } = request;
  return takeStep(procedure, request, input.step, steps[input.step], carriedRules<keyof Input & string>(steps, input.step, input));
}

/** How a record begins. */
export interface Opening<Input> {
  /** what the history calls it */
  action: string;
  /** day that the history gives; today where left out */
  on?: string;
  rules?(rows: RunStatement): Rules | Promise<Rules>;
  insert(rows: RunStatement): Promise<string>;
  note?(input: Input): string | null | undefined;
}

/** Begins a record in one transaction, and its history with it. Answers its key. */
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
