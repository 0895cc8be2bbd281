import { ID, ObjectType } from 'type-graphql';
import { dealingsOf, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { PersonRequestRow } from './person-request.entity.ts';

export const PersonRequestKind = describedEnum(
  'PersonRequestKind',
  'Kind of request of a person to a body that holds or used data of the person (个人请求类别).',
  {
    EXPLANATION: 'Explain how data were processed or why they were read; PIPL, Art. 48 (解释说明).',
    COPY: 'Provide a copy of the data; PIPL, Art. 45 (查阅复制).',
    OBJECTION: 'Restrict or stop a use of the data; PIPL, Art. 44 (限制或者拒绝处理).',
    DELETION: 'Delete what need not be kept; PIPL, Art. 47 (删除).',
    COMPLAINT: 'Complain to the sharing authority of the body’s region; Decree 809, Art. 37; PIPL, Art. 65 (投诉).',
  },
);
export type PersonRequestKind = keyof typeof PersonRequestKind;

export const PersonRequestState = describedEnum('PersonRequestState', 'Where a request of a person stands (个人请求状态).', {
  FILED: 'Waiting for the answer of the body (待答复).',
  GRANTED: 'Granted (已同意).',
  REFUSED: 'Refused, with reasons (已拒绝并说明理由).',
  COMPLAINED: 'Waiting for the decision of the sharing authority (投诉待处理).',
  UPHELD: 'The complaint was upheld (投诉成立).',
  DISMISSED: 'The complaint was dismissed (投诉不成立).',
  WITHDRAWN: 'Withdrawn by the person (本人撤回).',
});
export type PersonRequestState = keyof typeof PersonRequestState;

/** Also for an agent with the scope REQUESTS. */
export const OF_REQUESTS = dealingsOf('REQUESTS');

/** A row with the fields that one reader may see. */
export type SeenRequest = PersonRequestRow & { reader: string };

@Key('id')
@ObjectType('PersonRequest', { description: 'A request of a person about own data under PIPL, Arts. 44-50 (个人信息权利请求).' })
export class PersonRequest implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (请求编号).')
  id!: string;
  @SharedField(() => PersonRequestKind, OF_REQUESTS, 'Kind of request (类别).')
  kind!: PersonRequestKind;
  @SharedField(() => ID, OF_REQUESTS, 'Pseudonym of the person (本人假名标识).')
  person!: string;
  @SharedField(() => String, OF_REQUESTS, 'The field that it is about, as Type.field (数据项).', { nullable: true })
  coordinate!: string | null;
  @SharedField(() => String, OF_REQUESTS, 'Text of the request, as written by the person (请求内容).')
  content!: string;
  @SharedField(() => PersonRequestState, OF_REQUESTS, 'State (状态).')
  state!: PersonRequestState;
  @SharedField(() => DateScalar, OF_REQUESTS, 'Day of filing (提出日期).')
  filedOn!: string;
  @SharedField(() => String, OF_REQUESTS, 'Answer of the body, with reasons if it refuses (答复).', { nullable: true })
  answer!: string | null;
  @SharedField(() => String, OF_REQUESTS, 'Reason for the complaint (投诉理由).', { nullable: true })
  complaint!: string | null;
  @SharedField(() => String, OF_REQUESTS, 'Decision of the sharing authority (处理决定).', { nullable: true })
  decision!: string | null;
  @SharedField(() => [Deadline], OF_REQUESTS, 'Time limits (时限).')
  deadlines!: Deadline[];
  addressedId!: string;
  subject!: string;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: SeenRequest): PersonRequest {
    return Object.assign(new PersonRequest(), {
      id: row.id,
      kind: row.kind as PersonRequestKind,
      person: row.person,
      coordinate: row.coordinate,
      content: row.content,
      state: row.state as PersonRequestState,
      filedOn: row.filed_on,
      answer: row.answer,
      complaint: row.complaint,
      decision: row.decision,
      deadlines: deadlinesOf(row),
      addressedId: row.addressed,
      subject: row.person,
      heldIn: row.region,
      parties: [row.person, row.addressed, row.reader],
    });
  }
}

/** If a complaint or withdrawal came before an answer, the time limit ended on that day. */
function deadlinesOf({ kind, filed_on, answered_on, complained_on, decided_on }: PersonRequestRow): Deadline[] {
  return [
    ...(kind === 'COMPLAINT' ? [] : [clock('PERSON_REQUEST', filed_on, answered_on ?? complained_on ?? decided_on)]),
    ...(complained_on ? [clock('PERSON_COMPLAINT', complained_on, decided_on)] : []),
  ];
}

export const PersonRequestConnection = connectionOf(() => PersonRequest, 'PersonRequest', '个人信息权利请求');
export const PersonRequestPayload = payloadOf(() => PersonRequest, 'PersonRequest', 'request', PUBLIC, '个人信息权利请求');
