import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { CampaignRepository } from '../campaigns/campaign.repository.ts';
import { campaignRules } from '../campaigns/campaign-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { RectificationRepository } from '../rectifications/rectification.repository.ts';
import { orderRules } from '../rectifications/rectification.service.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import type { InterviewRow } from './interview.entity.ts';
import type { CancelInterviewInput, ProposeJointInterviewInput, RecordGuidanceInput, RecordInterviewInput } from './interview.inputs.ts';
import { INTERVIEWS, type InterviewRepository } from './interview.repository.ts';
import { InterviewKind } from './interview.type.ts';

const ARTICLE = '劳动保障监察条例第十三条';
const LABOUR_DEPARTMENT = '人力资源社会保障部门';
const MAX_WAIT = 180;
const MAX_PAST = 365;
const MAX_FOLLOW_UPS = 20;

interface Registers {
  interviews: InterviewRepository;
  rectifications: RectificationRepository;
  enterprises: EnterpriseRepository;
  campaigns: CampaignRepository;
}

/** Joint interviews from proposal to outcome, and guidance. */
export class InterviewWorkflow {
  private readonly procedure: Procedure<InterviewRow>;

  constructor(
    db: Database,
    private readonly registers: Registers,
  ) {
    this.procedure = { db, table: INTERVIEWS, persons: () => [], kept: keptBy, ended };
  }

  async propose(context: RequestContext, input: ProposeJointInterviewInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    const { enterprise, region, agencies, topics, plannedOn, campaign = null } = input;
    const { enterprises, campaigns, interviews } = this.registers;
    return openRecord(
      this.procedure,
      { context, name: 'proposeJointInterview', input },
      {
        action: 'PROPOSED',
        rules: async (rows) => [
          ...namesRules('agencies', agencies),
          ...namesRules('topics', topics),
          (plannedOn < today() || plannedOn > addDays(today(), MAX_WAIT)) &&
            userError('plannedOn', 'RANGE', `must be from today to ${MAX_WAIT} days ahead`, `须在今日起 ${MAX_WAIT} 日之内`),
          ...(await registeredRules(enterprises, rows, enterprise)),
          ...(await campaignRules(campaigns, rows, campaign, { region, day: plannedOn })),
        ],
        insert: (rows) =>
          interviews.insert(rows, {
            kind: InterviewKind.JOINT_INTERVIEW,
            enterprise,
            region,
            topics,
            campaign,
            agencies: [...new Set([LABOUR_DEPARTMENT, ...agencies.map((one) => one.trim())])],
            proposed_on: today(),
            planned_on: plannedOn,
            held_on: null,
            outcome: null,
          }),
      },
    );
  }

  record(context: RequestContext, input: RecordInterviewInput): Promise<Done> {
    const { outcome, followUps } = input;
    return takeStep(this.procedure, { context, name: 'recordInterview', input, field: 'interview' }, 'HELD', {
      day: 'heldOn',
      after: ['proposed_on'],
      rules: ({ on }) => [
        ...textRules({ outcome }),
        (followUps?.length ?? 0) > MAX_FOLLOW_UPS &&
          userError('followUps', 'LENGTH', `at most ${MAX_FOLLOW_UPS}`, `不得超过 ${MAX_FOLLOW_UPS} 项`),
        ...(followUps ?? []).flatMap((order, i) => orderRules(`followUps.${i}`, order, on)),
      ],
      columns: async ({ row: { id, enterprise, region }, on, rows }) => {
        for (const order of followUps ?? [])
          await this.registers.rectifications.order(rows, context, { kind: 'INTERVIEW', id, enterprise, region, on }, order);
        return { held_on: on, outcome };
      },
    });
  }

  cancel(context: RequestContext, input: CancelInterviewInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'cancelInterview', input, field: 'interview' }, 'CANCELLED', {
      rules: () => textRules({ reason: input.reason }),
      columns: ({ on }) => ({ cancelled_on: on, outcome: input.reason }),
      note: ({ reason }) => reason,
    });
  }

  async guide(context: RequestContext, input: RecordGuidanceInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    const { enterprise, region, topics, heldOn, outcome } = input;
    return openRecord(
      this.procedure,
      { context, name: 'recordGuidance', input },
      {
        action: 'HELD',
        on: heldOn,
        rules: async (rows) => [
          ...namesRules('topics', topics),
          (heldOn > today() || heldOn < addDays(today(), -MAX_PAST)) &&
            userError('heldOn', 'RANGE', `must be within the last ${MAX_PAST} days`, `须在最近 ${MAX_PAST} 日之内`),
          ...textRules({ outcome }),
          ...(await registeredRules(this.registers.enterprises, rows, enterprise)),
        ],
        insert: (rows) =>
          this.registers.interviews.insert(rows, {
            kind: InterviewKind.GUIDANCE,
            enterprise,
            region,
            agencies: [LABOUR_DEPARTMENT],
            topics,
            campaign: null,
            proposed_on: heldOn,
            planned_on: heldOn,
            held_on: heldOn,
            outcome,
          }),
      },
    );
  }
}

const ended = ({ held_on, cancelled_on }: InterviewRow) =>
  inState('interview', (held_on ?? cancelled_on) !== null, 'the interview has been held or cancelled already', '该约谈已举行或者已取消');
