import { addDays, today } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { AnswerGrievanceInput, OpenGrievanceChannelInput, RaiseGrievanceInput } from './grievance.inputs.ts';
import type { GrievanceRepository } from './grievance.repository.ts';

const ARTICLE = '工会法第六条、第二十二条';
const LONGEST_TITLE = 200;
const LONGEST_PAST = 3_650;

/** A grievance from the day it is raised to the answer; the clock is the one that the enterprise agreed to, where it has. */
export class GrievanceWorkflow {
  constructor(
    private readonly db: Database,
    private readonly grievances: GrievanceRepository,
  ) {}

  openChannel(context: RequestContext, input: OpenGrievanceChannelInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'openGrievanceChannel', input, async (rows) => {
      const { enterprise, region, kind, name, hours, openedOn } = input;
      refuseIfBroken([...textRules({ name, hours }, LONGEST_TITLE), ...dayRules('openedOn', openedOn, addDays(today(), -LONGEST_PAST))]);
      return this.grievances.insertChannel(rows, { enterprise, region, kind, name, hours, opened_on: openedOn });
    });
  }

  raise(context: RequestContext, input: RaiseGrievanceInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'raiseGrievance', input, async (rows) => {
      const { worker, region, topic, account } = input;
      const channel = await this.grievances.channel(rows, input.channel);
      refuseIfBroken([
        ...pseudonymRules('worker', worker),
        !channel && userError('channel', 'UNKNOWN', 'no such channel; see grievanceChannels', '没有该渠道，见 grievanceChannels'),
        ...textRules({ account }),
      ]);
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      const { enterprise, id } = channel as { enterprise: string; id: string };
      return this.grievances.insert(rows, {
        worker,
        enterprise,
        region,
        channel: id,
        topic,
        account,
        ...(await this.due(rows, enterprise)),
      });
    });
  }

  answer(context: RequestContext, input: AnswerGrievanceInput): Promise<Done> {
    return mutate(this.db, context, 'answerGrievance', input, async (rows) => {
      const grievance = keptBy(context, await this.grievances.locked(rows, input.grievance), 'input.grievance');
      context.subjects.add(grievance.worker);
      refuseIfBroken([
        grievance.answered_at !== null && userError('grievance', 'STATE', 'it was answered', '该诉求已答复'),
        ...textRules({ answer: input.answer }),
      ]);
      await this.grievances.answer(rows, grievance.id, input.outcome, input.answer);
      return grievance.id;
    });
  }

  private async due(rows: RunStatement, enterprise: string): Promise<{ due_on: string; due_by: string }> {
    const agreed = await this.grievances.agreedDays(rows, enterprise);
    if (agreed) return { due_on: workingCalendar().after(today(), agreed.days), due_by: agreed.number };
    return { due_on: lastDay('GRIEVANCE_ANSWER', today()), due_by: limitOf('GRIEVANCE_ANSWER').article };
  }
}
