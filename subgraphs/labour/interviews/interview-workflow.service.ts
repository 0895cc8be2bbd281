import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { CampaignRepository } from '../campaigns/campaign.repository.ts';
import { campaignRules } from '../campaigns/campaign-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { RectificationRepository } from '../rectifications/rectification.repository.ts';
import { orderRules } from '../rectifications/rectification.service.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import type { InterviewRow } from './interview.entity.ts';
import type { CancelInterviewInput, ProposeJointInterviewInput, RecordGuidanceInput, RecordInterviewInput } from './interview.inputs.ts';
import type { InterviewRepository } from './interview.repository.ts';
import { InterviewKind } from './interview.type.ts';

const ARTICLE = '劳动保障监察条例第十三条';
const LABOUR_DEPARTMENT = '人力资源社会保障部门';
const LONGEST_WAIT = 180;
const LONGEST_PAST = 365;
const MOST_FOLLOW_UPS = 20;

interface Registers {
  interviews: InterviewRepository;
  rectifications: RectificationRepository;
  enterprises: EnterpriseRepository;
  campaigns: CampaignRepository;
}

/** Joint interviews from the proposal to what came of them, and guidance. */
export class InterviewWorkflow {
  constructor(
    private readonly db: Database,
    private readonly registers: Registers,
  ) {}

  propose(context: RequestContext, input: ProposeJointInterviewInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'proposeJointInterview', input, async (rows) => {
      const { enterprise, region, agencies, topics, plannedOn, campaign = null } = input;
      const { enterprises, campaigns, interviews } = this.registers;
      refuseIfBroken([
        ...namesRules('agencies', agencies),
        ...namesRules('topics', topics),
        (plannedOn < today() || plannedOn > addDays(today(), LONGEST_WAIT)) &&
          userError('plannedOn', 'RANGE', `from today to ${LONGEST_WAIT} days ahead`, `须在今日起 ${LONGEST_WAIT} 日之内`),
        ...(await registeredRules(enterprises, rows, enterprise)),
        ...(await campaignRules(campaigns, rows, campaign)),
      ]);
      return interviews.insert(rows, {
        ...{ kind: InterviewKind.JOINT_INTERVIEW, enterprise, region, topics, campaign },
        agencies: [LABOUR_DEPARTMENT, ...agencies.filter((one) => one !== LABOUR_DEPARTMENT)],
        ...{ proposed_on: today(), planned_on: plannedOn, held_on: null, outcome: null },
      });
    });
  }

  record(context: RequestContext, input: RecordInterviewInput): Promise<Done> {
    return mutate(this.db, context, 'recordInterview', input, async (rows) => {
      const { interviews, rectifications } = this.registers;
      const interview = keptBy(context, await interviews.locked(rows, input.interview), 'input.interview');
      const { heldOn, outcome, followUps } = input;
      refuseIfBroken([
        ...openRules(interview),
        ...dayRules('heldOn', heldOn, interview.proposed_on),
        ...textRules({ outcome }),
        (followUps?.length ?? 0) > MOST_FOLLOW_UPS &&
          userError('followUps', 'LENGTH', `at most ${MOST_FOLLOW_UPS}`, `不得超过 ${MOST_FOLLOW_UPS} 项`),
        ...(followUps ?? []).flatMap((order, i) => orderRules(`followUps.${i}`, order, heldOn)),
      ]);
      await interviews.hold(rows, interview.id, heldOn, outcome);
      const { id, enterprise, region } = interview;
      for (const order of followUps ?? [])
        await rectifications.order(rows, { kind: 'INTERVIEW', id, enterprise, region, on: heldOn }, order);
      return id;
    });
  }

  cancel(context: RequestContext, input: CancelInterviewInput): Promise<Done> {
    return mutate(this.db, context, 'cancelInterview', input, async (rows) => {
      const { interviews } = this.registers;
      const interview = keptBy(context, await interviews.locked(rows, input.interview), 'input.interview');
      refuseIfBroken([...openRules(interview), ...textRules({ reason: input.reason })]);
      await interviews.cancel(rows, interview.id, today(), input.reason);
      return interview.id;
    });
  }

  guide(context: RequestContext, input: RecordGuidanceInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordGuidance', input, async (rows) => {
      const { enterprise, region, topics, heldOn, outcome } = input;
      refuseIfBroken([
        ...namesRules('topics', topics),
        (heldOn > today() || heldOn < addDays(today(), -LONGEST_PAST)) &&
          userError('heldOn', 'RANGE', `within the last ${LONGEST_PAST} days`, `须在最近 ${LONGEST_PAST} 日之内`),
        ...textRules({ outcome }),
        ...(await registeredRules(this.registers.enterprises, rows, enterprise)),
      ]);
      return this.registers.interviews.insert(rows, {
        ...{ kind: InterviewKind.GUIDANCE, enterprise, region, agencies: [LABOUR_DEPARTMENT], topics, campaign: null },
        ...{ proposed_on: heldOn, planned_on: heldOn, held_on: heldOn, outcome },
      });
    });
  }
}

const openRules = ({ held_on, cancelled_on }: InterviewRow) => [
  (held_on ?? cancelled_on) !== null && userError('interview', 'STATE', 'it was held or called off', '该约谈已举行或者已取消'),
];
