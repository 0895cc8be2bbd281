import { type FieldNode, type GraphQLField, type GraphQLSchema, getArgumentValues, visit } from 'graphql';
import { decide } from '../../subgraphs/shared/authorization/access-rules.ts';
import {
  CORRECTION_PATH,
  correctionAnswer,
  HELD_VALUE_PATH,
  type HeldValueQuestion,
  heldValueAnswer,
  valueDigest,
} from '../../subgraphs/shared/corrections/held-value.ts';
import { badInput } from '../../subgraphs/shared/errors.ts';
import type { Caller, CallerWithGrants, HeldValue } from '../../subgraphs/shared/identity/caller.ts';
import type { CatalogueField, FieldCatalogue } from '../access/field-catalogue.ts';
import type { Check } from '../plugins/use-checks.ts';
import type { Sources } from '../sources.ts';

const MAX_CORRECTIONS = 10;
const MUTATIONS = ['requestCorrection', 'answerCorrection'] as const;

interface Asked {
  coordinate?: string;
  record?: unknown;
  subject?: unknown;
  wrong?: string;
  correction?: unknown;
}

/**
 * Before a correction is requested or answered, the gateway asks the agency of the record whether the record has the value,
 * and passes the result to the sharing authority in its token. The access rules are checked for the field, the region and
 * the person as if the record were read, so that nobody learns about a record that they must not see.
 */
export function checkCorrections(schema: GraphQLSchema, sources: Pick<Sources, 'ask'>, catalogue: FieldCatalogue): Check {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return async ({ document, request, contextValue: context }) => {
    const coordinates = context.operation?.coordinates ?? [];
    if (!MUTATIONS.some((name) => coordinates.includes(`Mutation.${name}`))) return;
    const asked: Asked[] = [];
    const read = (node: FieldNode) => {
      const field = MUTATIONS.find((name) => name === node.name.value) && fields[node.name.value];
      if (field) asked.push(inputOf(field, node, request.variables));
    };
    visit(document, { Field: read });
    if (asked.length > MAX_CORRECTIONS) throw tooMany();
    const held: HeldValue[] = [];
    for (const one of asked) {
      const question = one.correction === undefined ? questionOf(one) : await correctionOf(sources, context.caller, String(one.correction));
      const found = question && (await heldBy(sources, catalogue, context.caller, question, one.correction === undefined));
      if (found) held.push(found);
    }
    context.caller = { ...context.caller, held };
  };
}

/** Returns undefined if the input does not match the schema; the execution then reports the error. */
function inputOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown> = {}): Asked {
  try {
    return (getArgumentValues(field, node, variables).input ?? {}) as Asked;
  } catch {
    return {};
  }
}

const questionOf = ({ coordinate, record, subject, wrong }: Asked): HeldValueQuestion => ({
  coordinate: String(coordinate),
  record: String(record),
  subject: typeof subject === 'string' ? subject : null,
  value: String(wrong),
});

async function correctionOf(sources: Pick<Sources, 'ask'>, caller: Caller, id: string): Promise<HeldValueQuestion | null> {
  return correctionAnswer.parse(await sources.ask('sharing', CORRECTION_PATH, { id }, caller)).correction;
}

async function heldBy(
  sources: Pick<Sources, 'ask'>,
  catalogue: FieldCatalogue,
  caller: Caller,
  question: HeldValueQuestion,
  asReader: boolean,
): Promise<HeldValue | undefined> {
  const { coordinate, record, subject, value } = question;
  const field = catalogue.fields.get(coordinate);
  if (!field || field.provider === 'sharing') return undefined;
  const { correctable, held } = heldValueAnswer.parse(await sources.ask(field.provider, HELD_VALUE_PATH, question, caller));
  const isSeen = held !== null && (!asReader || isOpen(catalogue, caller, field, { ...held, subject }));
  return {
    coordinate,
    record,
    subject,
    digest: valueDigest(value),
    correctable,
    region: isSeen ? held.region : null,
    isValue: isSeen && held.isValue,
  };
}

interface Located {
  region: string;
  subject: string | null;
  closedBy: string | null;
  isOwn: boolean;
}

/** A record that does not exist for everybody, like a case in progress, is closed to all who may not read it, whatever the field. */
function isOpen(
  { fields }: FieldCatalogue,
  caller: CallerWithGrants,
  field: CatalogueField,
  { region, subject, closedBy, isOwn }: Located,
): boolean {
  if (!decide(caller, field, { region, subject: subject ?? undefined }).allowed) return false;
  if (closedBy === null) return true;
  const readers = fields.get(closedBy);
  return readers !== undefined && decide(caller, readers, { region, subject: isOwn ? caller.participant : undefined }).allowed;
}

const tooMany = () =>
  badInput('query', 'count', `at most ${MAX_CORRECTIONS} corrections in one operation`, `一次操作至多提出 ${MAX_CORRECTIONS} 项校核`);
