import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { hubError } from '../errors.ts';
import { type NotInForce, regionFault, type Span } from '../rules/region-rules.ts';
import { userError } from '../rules/user-error.ts';
import { REGIONS_DURING } from '../schema/regions-during.ts';
import { RegionCode } from '../schema/scalars.ts';

type Values = Record<string, unknown>;
type Fault = NotInForce & { path: (string | number)[] };

/**
 * Wraps every field with region arguments, so that a code that was not in force on the relevant day is rejected: as a userError
 * in a mutation, otherwise as BAD_USER_INPUT. `declared` contains the names of the day fields, `schema` is the one that is
 * executed.
 */
export function checkRegions(declared: GraphQLSchema, schema: GraphQLSchema): void {
  for (const type of Object.values(declared.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isMutation = type.name === 'Mutation';
    for (const field of Object.values(type.getFields())) {
      const during = daysOf(field) ?? (isMutation ? [] : undefined);
      if (!field.args.some((argument) => isChecked(argument, during !== undefined))) continue;
      const executed = (schema.getType(type.name) as typeof type).getFields()[field.name] as GraphQLField<unknown, unknown>;
      const { resolve } = executed;
      if (!resolve) throw new Error(`${type.name}.${field.name} has arguments and no resolver`);
      executed.resolve = (source, args, context, info) => {
        const faults = faultsIn(field.args, args, during, []);
        if (faults.length === 0) return resolve(source, args, context, info);
        if (isMutation) return { userErrors: faults.map(asUserError) };
        throw asError(faults[0] as Fault);
      };
    }
  }
}

/** Names of the fields with the days; undefined if none are declared. */
const daysOf = ({ extensions }: { extensions: Readonly<Record<string, unknown>> }) => extensions[REGIONS_DURING] as string[] | undefined;

/** Does the type contain a region that is checked against a day? */
function isChecked({ type }: { type: GraphQLInputType }, inherited: boolean, seen: ReadonlySet<string> = new Set()): boolean {
  const named = getNamedType(type);
  if (named.name === RegionCode.name) return inherited;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  const below = new Set([...seen, named.name]);
  const dated = daysOf(named) !== undefined || inherited;
  return Object.values(named.getFields()).some((field) => isChecked(field, dated, below));
}

function faultsIn(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Values,
  days: readonly string[] | undefined,
  path: Fault['path'],
  inherited?: Span,
): Fault[] {
  const span = days?.length ? spanOf(days, values) : (inherited ?? (days && []));
  return fields.flatMap(({ name, type }) => valueFaults(getNamedType(type), values[name], span, [...path, name]));
}

function valueFaults(type: GraphQLInputType, value: unknown, span: Span | undefined, path: Fault['path']): Fault[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, i) => valueFaults(type, one, span, [...path, i]));
  const named = getNamedType(type);
  if (isInputObjectType(named)) return faultsIn(Object.values(named.getFields()), value as Values, daysOf(named), path, span);
  if (named.name !== RegionCode.name || span === undefined) return [];
  const fault = regionFault(String(value), span);
  return fault ? [{ ...fault, path }] : [];
}

/** A month or an instant can be used like a day, because only the year matters. */
const spanOf = (days: readonly string[], values: Values): Span =>
  days.map((name) => {
    const day = values[name];
    return typeof day === 'string' ? day.slice(0, 10) : null;
  }) as unknown as Span;

const asUserError = ({ path, rule, message, messageZh }: Fault) =>
  userError(path.filter((step, i) => i > 0 || step !== 'input').join('.'), rule, message, messageZh);

const asError = ({ path, rule, message, messageZh, successors }: Fault) =>
  hubError('BAD_USER_INPUT', message, { messageZh, field: path.join('.'), rule, successors });
