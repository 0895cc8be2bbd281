import { ID, ObjectType } from 'type-graphql';
import type { ParticipantKind as Kind } from '../../shared/agencies.ts';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { today } from '../../shared/calendar/today.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { MandateScope as Scope } from '../../shared/identity/mandates.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { ParticipantKind } from '../participants/participant.type.ts';
import type { AgentCodeRow, MandateRow } from './mandate.entity.ts';

export const MandateScope = describedEnum('MandateScope', 'What an agent may do for its person (授权事项).', {
  LOOK: 'Read what the person may read: own records, files and accesses (查看本人信息).',
  REQUESTS: 'File and read requests and complaints for the person; a correction of a value also requires LOOK (提出请求、更正和投诉).',
  CONFIRM: 'Confirm that a matter of a body concerns the person (确认案由).',
} satisfies Record<Scope, string>);

export const MandateState = describedEnum('MandateState', 'Where a mandate stands (授权委托状态).', {
  NOT_YET: 'Not yet valid (未生效).',
  IN_FORCE: 'In force (有效).',
  EXPIRED: 'Expired (已到期).',
  WITHDRAWN: 'Withdrawn by the person; Civil Code, Art. 173 (本人已撤回).',
  RESIGNED: 'Given up by the agent; Civil Code, Art. 173 (受托人已辞去).',
  SPLIT: 'Ended because the pseudonym of person or agent was split into two persons; a new mandate is required (因人员拆分终止).',
});
export type MandateState = keyof typeof MandateState;

export const MandateSide = describedEnum('MandateSide', 'Side of the caller in a mandate (授权方向).', {
  GRANTED: 'Granted by the caller (本人授出).',
  HELD: 'Received by the caller as agent (受托).',
});
export type MandateSide = keyof typeof MandateSide;

/** A row with the fields that one reader may see. */
export type SeenMandate = MandateRow & { reader: string };

@Key('id')
@ObjectType('Mandate', { description: 'Authority of an agent to act for a person; Civil Code, Arts. 161-174 (授权委托).' })
export class Mandate implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier, which the agent sends in X-Hub-Mandate (授权委托编号).')
  id!: string;
  @SharedField(() => ID, DEALINGS, 'Pseudonym of the person (委托人假名标识).')
  personId!: string;
  @SharedField(() => ParticipantKind, DEALINGS, 'Kind of the agent; PERSON for another person (受托人类别).')
  agentKind!: Kind;
  @SharedField(() => [MandateScope], DEALINGS, 'Scopes (授权事项).')
  scopes!: Scope[];
  @SharedField(() => String, DEALINGS, 'Note for both parties (备注).', { nullable: true })
  label!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'First day (起始日).')
  validFrom!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Last day (截止日).')
  validTo!: string;
  @SharedField(() => MandateState, DEALINGS, 'State (状态).')
  state!: MandateState;
  @SharedField(() => DateTime, DEALINGS, 'Time at which it was granted (授权时间).')
  grantedAt!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time at which it was withdrawn or given up; null otherwise (终止时间).', { nullable: true })
  endedAt!: string | null;
  agentId!: string;
  subject!: string;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: SeenMandate): Mandate {
    return Object.assign(new Mandate(), {
      id: row.id,
      personId: row.person,
      agentKind: row.agent_kind as Kind,
      scopes: row.scopes as Scope[],
      label: row.label,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      state: stateOf(row),
      grantedAt: new Date(row.granted_at).toISOString(),
      endedAt: row.ended_at && new Date(row.ended_at).toISOString(),
      agentId: row.agent,
      subject: row.person,
      heldIn: WHOLE_COUNTRY,
      parties: [row.person, row.agent, row.reader],
    });
  }
}

export function stateOf({ ended_by, valid_from, valid_to }: MandateRow): MandateState {
  if (ended_by) return ended_by as MandateState;
  if (valid_from > today()) return 'NOT_YET';
  return valid_to < today() ? 'EXPIRED' : 'IN_FORCE';
}

@ObjectType('AgentCode', { description: 'A one-time code with which another person can name the caller as agent (受托码).' })
export class AgentCode implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'The code (受托码).')
  code!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Last day on which it can be used (有效期至).')
  validTo!: string;
  subject!: string;
  heldIn!: string;
  parties!: readonly string[];

  static from({ id, person, valid_to }: AgentCodeRow): AgentCode {
    const held = { subject: person, heldIn: WHOLE_COUNTRY, parties: [person] };
    return Object.assign(new AgentCode(), { code: id, validTo: valid_to, ...held });
  }
}

export const MandateConnection = connectionOf(() => Mandate, 'Mandate', '授权委托');
export const MandatePayload = payloadOf(() => Mandate, 'Mandate', 'mandate', PUBLIC, '授权委托');
export const AgentCodePayload = payloadOf(() => AgentCode, 'AgentCode', 'code', PUBLIC, '受托码');
