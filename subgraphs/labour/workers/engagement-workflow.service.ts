import sql from 'sql-template-tag';
import { bodiesOf } from '../../shared/authorization/competence.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { elsewhere, withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { EndEngagementInput, RecordEngagementInput } from './engagement.inputs.ts';
import { ENGAGEMENT_TABLE, type EngagementRepository, type Statement } from './engagement.repository.ts';

// 劳动合同法第七条: the employer keeps a register of its workers; 人社部发〔2021〕56号第二条 (the three kinds of relation).
const ARTICLE = '劳动合同法第七条；人社部发〔2021〕56号第二条';
const { onlyBodyOf, keptBy } = bodiesOf('LABOUR');

/** The labour department of the place of work maintains the register of engagements. */
export class EngagementWorkflow {
  constructor(
    private readonly db: Database,
    private readonly engagements: EngagementRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  async record(context: RequestContext, input: RecordEngagementInput): Promise<Done> {
    onlyBodyOf(context, input.region, ARTICLE);
    await withinRefusals(this.db, context);
    return mutate(this.db, context, 'recordEngagement', input, async (rows) => {
      const { worker, enterprise, platform = null, station = null, region, form, occupation = null, from, to = null } = input;
      refuseIfBroken([...pseudonymRules('worker', worker), ...dayRules(from, to)]);
      const firms = { enterprise, platform, station };
      for (const [field, code] of Object.entries(firms))
        if (code) refuseIfBroken(await registeredRules(this.enterprises, rows, code, field));
      const one: Statement = {
        worker,
        enterprise,
        from_day: from,
        source: 'DEPARTMENT',
        platform,
        station,
        region,
        form,
        occupation,
        to_day: to,
      };
      if (await this.engagements.isKeptElsewhere(rows, one, withinRegion(context.caller.region, sql`region`)))
        refuseIfBroken([elsewhere()]);
      const id = await this.engagements.state(rows, context.caller.participant, one);
      await logStep(rows, context, { register: 'engagement', about: id, action: 'RECORDED', on: from });
      return id;
    });
  }

  end(context: RequestContext, input: EndEngagementInput): Promise<Done> {
    return mutate(this.db, context, 'endEngagement', input, async (rows) => {
      const row = keptBy(context, await ENGAGEMENT_TABLE.locked(rows, input.engagement), 'input.engagement');
      notePersons(context, [row.worker]);
      refuseIfBroken([
        row.to_day !== null && userError('engagement', 'STATE', `the engagement ended on ${row.to_day}`, `该用工已于 ${row.to_day} 终止`),
        ...dayRules(row.from_day, input.on).map((error) => error && { ...error, field: 'input.on' }),
        ...textRules({ reason: input.reason }),
      ]);
      const { worker, enterprise, from_day, platform, station, region, form, occupation } = row;
      const one: Statement = {
        worker,
        enterprise,
        from_day,
        source: 'DEPARTMENT',
        platform,
        station,
        region,
        form,
        occupation,
        to_day: input.on,
      };
      const id = await this.engagements.state(rows, context.caller.participant, one);
      await logStep(rows, context, { register: 'engagement', about: id, action: 'ENDED', on: input.on, note: input.reason });
      return id;
    });
  }
}

const dayRules = (from: string, to: string | null) => [
  from > today() && userError('from', 'RANGE', 'must not be after today', '不得晚于今日'),
  to !== null && to < from && userError('to', 'ORDER', 'must not be before the first day', '不得早于起始日'),
];
