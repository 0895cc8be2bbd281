import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { CampaignRepository } from '../campaigns/campaign.repository.ts';
import { campaignRules } from '../campaigns/campaign-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { RectificationRepository } from '../rectifications/rectification.repository.ts';
import { orderRules } from '../rectifications/rectification.service.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { InspectionRow } from './inspection.entity.ts';
import type { CloseInspectionInput, ExtendInspectionInput, RecordInspectionInput } from './inspection.inputs.ts';
import type { InspectionRepository } from './inspection.repository.ts';
import type { ViolationInput } from './violation.inputs.ts';
import type { ViolationRepository } from './violation.repository.ts';

const ARTICLE = '劳动保障监察条例第十三条';
const MOST_VIOLATIONS = 50;
const MOST_PERSONS = 10_000_000;
const EARLIEST = '2004-12-01'; // 劳动保障监察条例 in force

interface Registers {
  inspections: InspectionRepository;
  violations: ViolationRepository;
  rectifications: RectificationRepository;
  enterprises: EnterpriseRepository;
  campaigns: CampaignRepository;
}

type Found = Pick<InspectionRow, 'number' | 'enterprise' | 'region'>;

/** An inspection from its opening to its end, with the violations it finds and what has to be put right. */
export class InspectionWorkflow {
  constructor(
    private readonly db: Database,
    private readonly registers: Registers,
  ) {}

  record(context: RequestContext, input: RecordInspectionInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordInspection', input, async (rows) => {
      const { inspections, enterprises, campaigns } = this.registers;
      const { enterprise, region, subject, campaign, closedOn, result, violations } = input;
      const opened = input.openedOn ?? today();
      refuseIfBroken([
        ...dayRules('openedOn', opened, EARLIEST),
        ...(closedOn ? dayRules('closedOn', closedOn, opened) : []),
        !closedOn !== !result &&
          userError('result', 'TOGETHER', 'a day of closing and a result go together', '结案日期与检查结果须同时填写'),
        ...(result ? resultRules(result, (violations?.length ?? 0) > 0) : []),
        ...violationRules(violations, closedOn ?? today(), opened),
        ...textRules({ subject }),
        ...(await registeredRules(enterprises, rows, enterprise)),
        ...(await campaignRules(campaigns, rows, campaign)),
      ]);
      const number = await inspections.insert(rows, {
        enterprise,
        region,
        subject,
        campaign: campaign ?? null,
        opened_on: opened,
        closed_on: closedOn ?? null,
        result: result ?? null,
      });
      await this.find(rows, { number, enterprise, region }, violations, closedOn ?? today());
      return number;
    });
  }

  extend(context: RequestContext, input: ExtendInspectionInput): Promise<Done> {
    return mutate(this.db, context, 'extendInspection', input, async (rows) => {
      const { inspections } = this.registers;
      const inspection = keptBy(context, await inspections.locked(rows, input.inspection), 'input.inspection');
      const due = lastDay('INSPECT_CLOSE', inspection.opened_on);
      refuseIfBroken([
        ...openRules(inspection),
        inspection.extended_on !== null && userError('inspection', 'EXTENDED', 'its time was extended before', '该案件已延长过办案期限'),
        today() > due && userError('inspection', 'LATE', `its time ended on ${due}`, `办案期限已于 ${due} 届满`),
        ...textRules({ reason: input.reason }),
      ]);
      await inspections.extend(rows, inspection.number, today(), input.reason);
      return inspection.number;
    });
  }

  close(context: RequestContext, input: CloseInspectionInput): Promise<Done> {
    return mutate(this.db, context, 'closeInspection', input, async (rows) => {
      const { inspections } = this.registers;
      const inspection = keptBy(context, await inspections.locked(rows, input.inspection), 'input.inspection');
      const on = input.closedOn ?? today();
      const found = (input.violations?.length ?? 0) > 0 || (await inspections.foundAny(rows, inspection.number));
      refuseIfBroken([
        ...openRules(inspection),
        ...dayRules('closedOn', on, inspection.opened_on),
        ...resultRules(input.result, found),
        ...violationRules(input.violations, on, inspection.opened_on),
      ]);
      await this.find(rows, inspection, input.violations, on);
      await inspections.close(rows, inspection.number, on, input.result);
      return inspection.number;
    });
  }

  private async find(rows: RunStatement, { number, enterprise, region }: Found, found: ViolationInput[] | null | undefined, on: string) {
    for (const { type, description, article, measure, occurredOn = null, amount = null, persons = null, rectification } of found ?? []) {
      const id = await this.registers.violations.insert(rows, {
        ...{ inspection: number, enterprise, region, type, description, article, occurred_on: occurredOn, found_on: on },
        ...{ measure, handled_on: on, amount, persons },
      });
      if (rectification) await this.registers.rectifications.order(rows, { kind: 'VIOLATION', id, enterprise, region, on }, rectification);
    }
  }
}

const openRules = ({ closed_on }: InspectionRow) => [
  closed_on !== null && userError('inspection', 'STATE', 'the inspection is closed', '该监察案件已结案'),
];

const resultRules = (result: string, found: boolean) => [
  (result === 'NO_VIOLATION') === found &&
    userError(
      'result',
      'RESULT',
      'NO_VIOLATION where none was found, another result where one was',
      '未发现违法的不得填写违法行为，其他结果须填写违法行为',
    ),
];

function violationRules(found: ViolationInput[] | null | undefined, on: string, openedOn: string): (UserError | false)[] {
  if (!found) return [];
  if (found.length > MOST_VIOLATIONS)
    return [userError('violations', 'LENGTH', `at most ${MOST_VIOLATIONS} violations`, `违法行为不得超过 ${MOST_VIOLATIONS} 项`)];
  return found.flatMap(({ description, article, occurredOn, amount, persons, rectification }, i) => {
    const field = (name: string) => `violations.${i}.${name}`;
    const { article: basis } = limitOf('INSPECT_LOOKBACK');
    return [
      ...textRules({ [field('description')]: description, [field('article')]: article }),
      occurredOn != null &&
        (occurredOn > on || lastDay('INSPECT_LOOKBACK', occurredOn) < openedOn) &&
        userError(
          field('occurredOn'),
          'LOOKBACK',
          `at most two years before the case was opened: ${basis}`,
          `违法行为须在两年之内：${basis}`,
        ),
      amount != null && yuanToFen(amount) < 0n && userError(field('amount'), 'RANGE', 'not below nothing', '金额不得为负'),
      persons != null &&
        (persons < 0 || persons > MOST_PERSONS) &&
        userError(field('persons'), 'RANGE', `0 to ${MOST_PERSONS}`, `须在 0 至 ${MOST_PERSONS} 之间`),
      ...orderRules(field('rectification'), rectification, on),
    ];
  });
}
