import { WHOLE_COUNTRY } from '../../subgraphs/shared/identifiers/region-code.ts';
import { MANDATE_ENDPOINT, MANDATE_NUMBER, mandateAnswer } from '../../subgraphs/shared/identity/mandates.ts';
import { badHeader } from '../access/bad-header.ts';
import { refusedBy } from '../access/decision-reasons.ts';
import type { Sources } from '../sources.ts';
import type { Check } from './use-checks.ts';

/**
 * If a request names a mandate, the operation runs as the person who granted it, limited by the scopes of the mandate;
 * ledger, budgets and queues still count it for the agent. The mandate is checked at every request, so that its end takes
 * effect at once. Throws FORBIDDEN with the same message if the mandate does not exist, belongs to somebody else or has
 * ended.
 */
export const useMandate =
  (sources: Pick<Sources, 'ask'>): Check =>
  async ({ contextValue: context }) => {
    const { options, caller } = context;
    if (options.mandate === undefined) return;
    const name = options.names?.mandate ?? 'X-Hub-Mandate';
    if (!MANDATE_NUMBER.test(options.mandate))
      throw badHeader(name, 'format', 'one mandate, such as MD-0123456789abcdef', '授权委托编号如 MD-0123456789abcdef，一次一项');
    if (options.agreement !== undefined || options.matter !== undefined)
      throw badHeader(
        name,
        'alone',
        'a mandate covers only the person’s own data; do not name an agreement or a matter with it',
        '授权委托仅及本人信息，不得同时列明协议或者案由',
      );
    const { mandate } = mandateAnswer.parse(await sources.ask('sharing', MANDATE_ENDPOINT, { mandate: options.mandate }, caller));
    if (!mandate) throw refusedBy('NO_MANDATE', 'mandate', '不予办理');
    const { person, scopes, agent } = mandate;
    context.agent = { ...caller, participant: agent };
    context.caller = {
      participant: person,
      kind: 'PERSON',
      region: WHOLE_COUNTRY,
      actor: 'person',
      mandate: { id: options.mandate, scopes, agent, agentKind: caller.kind },
      grants: [],
      traceId: caller.traceId,
    };
  };
