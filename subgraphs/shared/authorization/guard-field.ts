import type { GraphQLFieldResolver } from 'graphql';
import { AGENCY_NAMES, type Agency } from '../agencies.ts';
import { hubError } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';
import { type Decision, decide } from './access-rules.ts';
import type { Classification } from './classification.ts';

export interface GuardedField {
  agency: Agency;
  coordinate: string;
  classification: Classification;
}

/** A record that is not public knows the region that holds it, so that the access table can be asked. */
export interface HeldRecord {
  heldIn: string;
}

/** Asks the access table before a field that is not public is resolved, on every door of the subgraph. */
export function guardField(
  field: GuardedField,
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (source, args, context, info) => {
    const region = (source as Partial<HeldRecord> | undefined)?.heldIn;
    const decision = verdict(context, field, region);
    if (!decision.allowed) throw refusal(field, decision);
    return resolve(source, args, context, info);
  };
}

function verdict(context: RequestContext, { agency, classification }: GuardedField, region?: string): Decision {
  const key = `${classification}/${region ?? ''}`;
  const known = context.verdicts.get(key) as Decision | undefined;
  if (known) return known;
  const decision = decide(context.caller, agency, classification, region);
  context.verdicts.set(key, decision);
  return decision;
}

function refusal({ agency, coordinate }: GuardedField, { code, rule, article }: Extract<Decision, { allowed: false }>) {
  const { en, zh } = AGENCY_NAMES[agency];
  const need = { AGREEMENT_REQUIRED: 'an agreement', MATTER_REQUIRED: 'a matter that concerns the person' }[code as string];
  const needZh = { AGREEMENT_REQUIRED: '须有数据共享协议', MATTER_REQUIRED: '须有与本人有关的案由' }[code as string];
  return hubError(code, need ? `${coordinate} of the ${en} needs ${need}` : `${coordinate} of the ${en} is not open to this participant`, {
    messageZh: needZh ? `${zh}的 ${coordinate} ${needZh}` : `${zh}的 ${coordinate} 不对本参与方开放`,
    coordinate,
    rule,
    article,
  });
}
