import { today } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import { channelRules } from './channel-rules.ts';
import type { GrievanceChannelRow, GrievanceRow } from './grievance.entity.ts';
import type { AnswerGrievanceInput, OpenGrievanceChannelInput, RaiseGrievanceInput } from './grievance.inputs.ts';
import { GRIEVANCES, type GrievanceRepository } from './grievance.repository.ts';

const ARTICLE = '工会法第六条、第二十二条';

/** Steps of a grievance. The time limit is the one agreed in a contract with the enterprise, if there is one. */
export class GrievanceWorkflow {
  private readonly procedure: Procedure<GrievanceRow>;

  constructor(
    private readonly db: Database,
    private readonly grievances: GrievanceRepository,
  ) {
    this.procedure = { db, table: GRIEVANCES, persons: ({ worker }) => [worker], kept: keptBy };
  }

  async openChannel(context: RequestContext, input: OpenGrievanceChannelInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'openGrievanceChannel', input, async (rows) => {
      const { enterprise, region, kind, name, hours, openedOn } = input;
      refuseIfBroken(channelRules(input));
      return this.grievances.insertChannel(rows, { enterprise, region, kind, name, hours, opened_on: openedOn });
    });
  }

  async raise(context: RequestContext, input: RaiseGrievanceInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    const { worker, region, topic, account } = input;
    return openRecord(
      this.procedure,
      { context, name: 'raiseGrievance', input },
      {
        action: 'RAISED',
        rules: async (rows) => [...pseudonymRules('worker', worker), await this.channelRule(rows, input), ...textRules({ account })],
        insert: async (rows) => {
          const { enterprise, id } = (await this.grievances.channel(rows, input.channel)) as GrievanceChannelRow;
          const due = await this.due(rows, enterprise);
          return this.grievances.insert(rows, { worker, enterprise, region, channel: id, topic, account, ...due });
        },
      },
    );
  }

  answer(context: RequestContext, input: AnswerGrievanceInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'answerGrievance', input, field: 'grievance' }, 'ANSWERED', {
      closed: ({ answered_at }) => inState('grievance', answered_at !== null, 'this grievance was already answered', '该诉求已答复'),
      rules: () => textRules({ answer: input.answer }),
      columns: () => ({ answered_at: new Date(), outcome: input.outcome, answer: input.answer }),
      note: () => input.outcome,
    });
  }

  /** The channel exists, and its enterprise is active in the region of the union. */
  private async channelRule(rows: RunStatement, input: RaiseGrievanceInput): Promise<UserError | false> {
    const channel = await this.grievances.channel(rows, input.channel);
    if (!channel)
      return userError('channel', 'UNKNOWN', 'there is no such channel; see grievanceChannels', '没有该渠道，见 grievanceChannels');
    if (regionsMeet(channel.region, input.region) || (await this.grievances.isInPlace(rows, channel.enterprise, input.region)))
      return false;
    return userError(
      'channel',
      'ELSEWHERE',
      'the channel belongs to another region, and its enterprise has no union and no collective contract in this region; ask the union of the channel’s region to raise the grievance',
      '该渠道属于其他地区，且该企业在本地区没有工会组织和集体合同：请由渠道所在地区的工会提出',
    );
  }

  private async due(rows: RunStatement, enterprise: string): Promise<{ due_on: string; due_by: string }> {
    const agreed = await this.grievances.agreedDays(rows, enterprise);
    if (agreed) return { due_on: workingCalendar().after(today(), agreed.days), due_by: agreed.number };
    return { due_on: lastDay('GRIEVANCE_ANSWER', today()), due_by: limitOf('GRIEVANCE_ANSWER').article };
  }
}
