import { type Answer, ask } from './ask.ts';
import { brokenRules, mutation } from './mutate.ts';

export const MANDATE = 'id state scopes validFrom validTo agentKind label agent { id }';

/** A code by which this person is named as agent. */
export async function codeOf(agent: string): Promise<string> {
  const made = await mutation(agent, 'issueAgentCode', 'code', 'code validTo', { agreed: true });
  expect(made.userErrors).toEqual([]);
  return made.code.code;
}

/** Number of a new mandate of `person` for a body, or for another person. */
export async function mandateFor(person: string, agent: string, scopes: string[], more: object = {}): Promise<string> {
  const who = agent.startsWith('w-') ? { agentCode: await codeOf(agent) } : { participant: agent };
  const made = await mutation(person, 'grantMandate', 'mandate', MANDATE, { ...who, scopes, ...more });
  expect(made.userErrors).toEqual([]);
  return made.mandate.id;
}

export const under = (mandate: string) => ({ 'x-hub-mandate': mandate });

/** Asks as an agent under a mandate; nothing is asserted. */
export const askUnder = (agent: string, mandate: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  ask(agent, { query, variables, headers: under(mandate) });

/** Status, data, code and rule of an answer. */
export const outcomeOf = ({ status, data, errors }: Answer) => [
  status,
  data ?? null,
  errors?.[0]?.extensions.code,
  errors?.[0]?.extensions.rule,
];

export const REFUSED = [403, null, 'FORBIDDEN', 'NO_MANDATE'];
export const TOO_FAR = [403, null, 'FORBIDDEN', 'NOT_MANDATED'];

/** Rules that break when this person grants that. */
export const rulesOf = async (person: string, input: Record<string, unknown>): Promise<string[]> =>
  brokenRules(await mutation(person, 'grantMandate', 'mandate', 'id', input));
