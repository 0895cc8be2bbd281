import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CaseNumber, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import { Worker } from '../worker/worker.type.ts';
import type { LegalAidCaseRow } from './legal-aid-case.entity.ts';

export const LegalAidMatter = describedEnum(
  'LegalAidMatter',
  "Matter of an application for legal aid, by the 'peace of mind' action (法律援助“安心行动”事项).",
  {
    LABOUR_RELATION: 'Labour relation (劳动关系).',
    PAY: 'Pay (劳动报酬).',
    INSURANCE: 'Insurance and injury cover (保险保障).',
    OTHER: 'Another matter (其他).',
  },
);
export type LegalAidMatter = keyof typeof LegalAidMatter;

export const LegalAidState = describedEnum('LegalAidState', 'Status of an application for legal aid (法律援助办理状态).', {
  APPLIED: 'Under review (审查中).',
  GRANTED: 'Granted; no lawyer assigned yet (决定给予).',
  ASSIGNED: 'A firm is assigned (已指派).',
  REFUSED: 'Refused (不予援助).',
  CLOSED: 'Closed (已结案).',
});
export type LegalAidState = keyof typeof LegalAidState;

@Key('id')
@ObjectType('LegalAidCase', { description: 'Application for legal aid, with its outcome (法律援助案件).' })
export class LegalAidCase implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (编号).')
  id!: string;
  @SharedField(() => String, PERSONAL, 'Legal-aid institution (法律援助机构).')
  institution!: string;
  @SharedField(() => Region, PERSONAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => Worker, PERSONAL, 'The worker (劳动者).')
  worker!: Worker;
  @SharedField(() => Enterprise, PERSONAL, 'Credit code of the enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => LegalAidMatter, PERSONAL, 'Matter (事项).')
  matter!: LegalAidMatter;
  @SharedField(() => LegalAidState, PERSONAL, 'State (状态).')
  state!: LegalAidState;
  @SharedField(() => DateScalar, PERSONAL, 'Day of application (申请日期).')
  appliedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the decision (决定日期).', { nullable: true })
  decidedOn!: string | null;
  @SharedField(() => String, PERSONAL, 'Reason for the refusal (不予援助的理由).', { nullable: true })
  refusal!: string | null;
  @SharedField(() => String, PERSONAL, 'Firm assigned (承办律所).', { nullable: true })
  lawFirm!: string | null;
  @SharedField(() => CaseNumber, PERSONAL, 'Court case that the aid was for (案号).', { nullable: true })
  courtCaseNumber!: string | null;
  @SharedField(() => [Deadline], PERSONAL, 'Time limits: 7 days to decide, 3 to assign a firm, 5 to answer an objection (时限).')
  deadlines!: Deadline[];
  heldIn!: string;
  subject!: string;

  static from(row: LegalAidCaseRow): LegalAidCase {
    return Object.assign(new LegalAidCase(), {
      ...{ id: row.id, institution: row.institution, region: Region.at(row.region), worker: Worker.of(row.worker) },
      ...{ enterprise: Enterprise.of(row.enterprise), matter: row.matter as LegalAidMatter, state: stateOf(row) },
      ...{
        appliedOn: row.applied_on,
        decidedOn: row.decided_on,
        refusal: row.refusal,
        lawFirm: row.lawyer_firm,
        courtCaseNumber: row.court_case,
      },
      ...{ deadlines: deadlinesOf(row), heldIn: row.region, subject: row.worker },
    });
  }
}

export function stateOf({ closed_on, decided_on, granted, assigned_on }: LegalAidCaseRow): LegalAidState {
  if (closed_on) return 'CLOSED';
  if (!decided_on) return 'APPLIED';
  if (!granted) return 'REFUSED';
  return assigned_on ? 'ASSIGNED' : 'GRANTED';
}

function deadlinesOf({ applied_on, decided_on, granted, assigned_on, objected_on, objection_answered_on }: LegalAidCaseRow): Deadline[] {
  return [
    clock('LEGALAID_DECIDE', applied_on, decided_on),
    ...(granted && decided_on ? [clock('LEGALAID_ASSIGN', objection_answered_on ?? decided_on, assigned_on)] : []),
    ...(objected_on ? [clock('LEGALAID_OBJECTION', objected_on, objection_answered_on)] : []),
  ];
}

export const LegalAidCaseConnection = connectionOf(() => LegalAidCase, 'LegalAidCase', '法律援助案件');
export const LegalAidPayload = payloadOf(() => LegalAidCase, 'LegalAid', 'legalAidCase', PERSONAL, '法律援助案件');

@InputType('LegalAidFilter', { description: 'Filter for applications for legal aid (法律援助案件筛选条件).' })
export class LegalAidFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => LegalAidMatter, { nullable: true, description: 'Only this matter (事项).' })
  matter?: LegalAidMatter | null;
  @Field(() => LegalAidState, { nullable: true, description: 'Only this state (状态).' })
  state?: LegalAidState | null;
}
