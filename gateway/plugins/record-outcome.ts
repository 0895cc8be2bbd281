import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../../subgraphs/shared/errors.ts';
import { withExport } from '../../subgraphs/shared/ledger/exported-as.ts';
import { OTHER_PERSONS, type Outcome } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import { withoutLongNumbers } from '../../subgraphs/shared/mask-error.ts';
import { REASONS } from '../access/decision-reasons.ts';
import { personsMentioned } from '../access/persons-mentioned.ts';
import type { GatewayContext, Withheld } from '../gateway-context.ts';
import type { Ledger, Record } from '../ledger/ledger.ts';
import type { Ending, Sending } from './use-endings.ts';

// Without this limit a withheld field of a long list would be reported once for each element.
const MAX_WITHHELD = 100;
const MAX_NAME_LENGTH = 100;
const REFUSALS = new Set(['FORBIDDEN', 'AGREEMENT_REQUIRED', 'MATTER_REQUIRED']);

/**
 * Adds the withheld fields to the response and records the operation in the ledger before the response is sent. If the
 * operation cannot be recorded and the data are not public, no data are sent.
 */
export function recordOutcome(ledger: Pick<Ledger, 'append'>): Ending {
  return async (sending) => {
    const { response, contextValue: context } = sending;
    if (response.body.kind !== 'single') return;
    const { singleResult } = response.body;
    const cost = context.cost !== undefined && { cost: context.cost };
    const extensions = { ...singleResult.extensions, ...cost, ...withheldOnce(context), ...idleAgreements(context) };
    singleResult.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
    const needed = !(context.operation?.open ?? true) || context.subjects.size > 0;
    const recorded = await ledger.append(recordOf(sending, singleResult), context.operation?.record, needed);
    if (!recorded && needed) withhold(response, singleResult);
  };
}

/** The withheld fields for the response, without duplicates, at most MAX_WITHHELD. */
export function withheldOnce({ withheld, options }: GatewayContext): { withheld?: Withheld[] } {
  if (withheld.length === 0 || !options.partial) return {};
  const places = new Map(withheld.map((one) => [JSON.stringify([one.coordinate, one.rule, one.path]), one]));
  return { withheld: [...places.values()].slice(0, MAX_WITHHELD) };
}

/** Agreements that were named but do not apply, with the reason. Otherwise a mistyped number beside a valid one would go unnoticed. */
function idleAgreements({ agreements }: GatewayContext) {
  const idle = agreements.flatMap(({ id, lapsed }) => {
    if (!lapsed) return [];
    const [fact, factZh] = REASONS[`AGREEMENT_${lapsed}`] ?? [lapsed, lapsed];
    return [{ id, lapsed, fact, factZh }];
  });
  return idle.length > 0 ? { agreements: idle } : {};
}

type Result = { data?: object | null; errors?: readonly GraphQLFormattedError[]; extensions?: object };

function recordOf({ contextValue: context, operationName, request }: Sending, result: Result): Record {
  const { caller, agent = caller, operation, matter } = context;
  // An unknown or unverified agreement is not recorded, so that the entry does not appear in the view of its provider.
  const named = context.agreements.filter(({ lapsed }) => lapsed !== 'UNKNOWN' && lapsed !== 'UNVERIFIED');
  const outcome = outcomeOf(result);
  const [subjects, asked] = [[...context.subjects].sort(), askedOf(context, request.variables)];
  const isBeyond = matter !== undefined && [...subjects, ...asked].some((person) => !matter.subjects.includes(person));
  const bases = matter?.bases.map(({ basis, by }) => `${basis}:${by}`) ?? [];
  return {
    participant: agent.participant,
    participant_kind: agent.kind,
    region: agent.region,
    actor: agent.actor,
    mandate: caller.mandate?.id ?? null,
    principal: caller.mandate ? caller.participant : null,
    agreements: named.map(({ id }) => id),
    matter: matter?.reference ?? context.namedMatter ?? null,
    purpose: named.map(({ purpose }) => purpose).join('; ') || null,
    operation_name: withExport(
      operationName ? withoutLongNumbers(operationName).slice(0, MAX_NAME_LENGTH) : null,
      context.options.exportedAs,
    ),
    operation_hash: operation?.hash ?? null,
    operation: operation?.record.digest ?? null,
    subjects,
    asked,
    matter_bases: [...new Set(isBeyond ? [...bases, OTHER_PERSONS] : bases)].sort(),
    matter_at: matter?.recordedAt ?? null,
    withheld: [...new Set(context.withheld.map(({ coordinate }) => coordinate))].sort(),
    outcome,
    reason: reasonOf(result),
    trace_id: caller.traceId,
  };
}

/**
 * The persons that the caller named. If the caller named nobody and no record of a person was returned, these are the
 * persons of the matter, because even a count or an empty list says something about them.
 */
function askedOf({ subjects, matter, operation, explained = [] }: GatewayContext, variables: unknown): string[] {
  const named = new Set([...(operation?.persons ?? []), ...personsMentioned(variables ?? {})]);
  const meant = named.size === 0 && subjects.size === 0 && operation && !operation.open ? (matter?.subjects ?? []) : [];
  return [...new Set([...named, ...meant, ...explained])].sort();
}

/** The code of the first error. If it is the limit of refusals per day, the rule is appended, because signals are derived from it. */
function reasonOf({ errors: [first] = [] }: Result): string | null {
  if (!first) return null;
  const { code = 'INTERNAL', rule } = first.extensions ?? {};
  return rule === 'REFUSALS_PER_DAY' ? `${code}/${rule}` : String(code);
}

function outcomeOf({ data, errors = [] }: Result): Outcome {
  if (data) return 'ALLOWED';
  return errors.some(({ extensions }) => REFUSALS.has(String(extensions?.code))) ? 'DENIED' : 'FAILED';
}

function withhold(response: Sending['response'], result: Result): void {
  result.data = undefined;
  result.extensions = undefined;
  result.errors = [
    {
      message: 'the access could not be recorded, so no data were returned; try again shortly',
      extensions: {
        code: 'SOURCE_UNAVAILABLE',
        messageZh: `无法登记本次查询，数据不予提供；请稍后重试（${ERROR_CODES.SOURCE_UNAVAILABLE.zh}）`,
        reason: 'ledger',
      },
    },
  ];
  response.http.status = 503;
}
