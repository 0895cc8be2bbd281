import type { GraphQLFieldResolver } from 'graphql';
import { AGENCY_NAMES, type Agency } from '../agencies.ts';
import { hubError } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type AccessTarget, type Decision, decide, isAboutPersons, isRoot, type RecordLocation, type Refusal } from './access-rules.ts';

export type GuardedField = AccessTarget & {
  coordinate: string;
  /** is it a value, not a link to another record? */
  leaf: boolean;
};

/** Facts about a non-public record that the access table needs. */
export interface HeldRecord {
  heldIn: string;
  /** pseudonym of the person it is about; every record with personal fields has one */
  subject?: string;
  /** participants that are parties to the record */
  parties?: readonly string[];
  /** an object without a person: it only states that no record exists, or none that the caller may see */
  nobody?: boolean;
}

/**
 * Checks the access table before a field that is not public is resolved, on every endpoint of the subgraph, and adds the person
 * of the record to the ledger entry.
 */
export function guardField(
  field: GuardedField,
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  const personal = isAboutPersons(field.classification);
  return (source, args, context, info) => {
    const { heldIn, subject, parties, nobody } = (source ?? {}) as Partial<HeldRecord>;
    const record = !isRoot(field) && !nobody;
    const decision = parties
      ? decide(context.caller, field, { region: heldIn, parties })
      : verdict(context, field, { region: heldIn, subject, record });
    if (!decision.allowed) throw refusal(field, decision);
    if (subject) context.subjects.add(subject);
    else if (personal && field.leaf && !nobody) throw new Error(`${field.coordinate} is personal, but its record has no person`);
    const answer = resolve(source, args, context, info);
    if (field.leaf) return answer;
    return answer instanceof Promise ? answer.then((found) => noteSubjects(context, found)) : noteSubjects(context, answer);
  };
}

/** The fact that a record exists is personal data, so its person is noted even if no other field is selected. */
export function noteSubjects<T>(context: RequestContext, found: T): T {
  for (const record of Array.isArray(found) ? found : [found]) {
    const { subject } = (record ?? {}) as Partial<HeldRecord>;
    if (subject) context.subjects.add(subject);
  }
  return found;
}

/** Caches one decision for each field, region and person, because a page needs it many times. */
function verdict(context: RequestContext, field: GuardedField, place: RecordLocation): Decision {
  const { caller } = context;
  if (caller.kind === 'PERSON') return decide(caller, field, place);
  const { region, subject } = place;
  const { matter } = caller;
  const person = matter && subject !== undefined ? [matter.subjects, matter.confirmed].map((persons) => persons.includes(subject)) : '';
  const key = `${field.coordinate}/${region ?? ''}/${person}`;
  const known = context.verdicts.get(key) as Decision | undefined;
  if (known) return known;
  const decision = decide(caller, field, place);
  context.verdicts.set(key, decision);
  return decision;
}

const NEEDS: Partial<Record<string, { en: string; zh: string }>> = {
  AGREEMENT_REQUIRED: { en: 'requires a data-sharing agreement that covers it', zh: '须有涵盖该项的数据共享协议' },
  MATTER_REQUIRED: { en: 'requires a matter that concerns the person', zh: '须有与本人有关的案由' },
};

/** Throws FORBIDDEN if the caller may not call the mutation. */
export function guardMutation(context: RequestContext, field: AccessTarget & { coordinate: string }): void {
  const decision = decide(context.caller, field);
  if (!decision.allowed) throw refusal(field, decision);
}

/** The error for a refusal, with field, agency, rule and article. */
export function refusal({ provider, coordinate }: { provider: Agency; coordinate: string }, { code, rule, article }: Refusal) {
  const { en, zh } = AGENCY_NAMES[provider];
  const need = NEEDS[code] ?? { en: 'is not open to this participant', zh: '不对本参与方开放' };
  return hubError(code, `${coordinate} of the ${en} ${need.en}`, {
    messageZh: `${zh}的 ${coordinate} ${need.zh}`,
    coordinate,
    agency: provider,
    rule,
    article,
    http: { status: 403 },
  });
}
