import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { endedOn, tooLate } from '../../shared/workflow/step-rules.ts';
import type { CampaignRepository } from '../campaigns/campaign.repository.ts';
import { campaignRules } from '../campaigns/campaign-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { RectificationRepository } from '../rectifications/rectification.repository.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { InspectionRow } from './inspection.entity.ts';
import type { CloseInspectionInput, ExtendInspectionInput, RecordInspectionInput } from './inspection.inputs.ts';
import { INSPECTIONS, type InspectionRepository } from './inspection.repository.ts';
import { inspectionDayRules, resultRules, violationRules } from './inspection-rules.ts';
import type { ViolationInput } from './violation.inputs.ts';
import type { ViolationRepository } from './violation.repository.ts';

const ARTICLE = '劳动保障监察条例第十三条';

interface Registers {
  inspections: InspectionRepository;
  violations: ViolationRepository;
  rectifications: RectificationRepository;
  enterprises: EnterpriseRepository;
  campaigns: CampaignRepository;
}

type Found = Pick<InspectionRow, 'number' | 'enterprise' | 'region'>;

/** An inspection from opening to closing, with the violations found and the rectifications ordered. */
export class InspectionWorkflow {
  private readonly procedure: Procedure<InspectionRow>;

  constructor(
    db: Database,
    private readonly registers: Registers,
  ) {
    this.procedure = {
      db,
      table: INSPECTIONS,
      persons: () => [],
      kept: keptBy,
      ended: ({ closed_on }) => endedOn('inspection', closed_on),
    };
  }

  async record(context: RequestContext, input: RecordInspectionInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    const { inspections, enterprises, campaigns } = this.registers;
    const { enterprise, region, subject, campaign, closedOn, result, violations } = input;
    const opened = input.openedOn ?? today();
    return openRecord(
      this.procedure,
      { context, name: 'recordInspection', input },
      {
        action: closedOn ? 'OPENED AND CLOSED' : 'OPENED',
        on: opened,
        rules: async (rows) => [
          ...inspectionDayRules({ openedOn: opened, closedOn, result }),
          ...(result ? resultRules(result, (violations?.length ?? 0) > 0) : []),
          ...violationRules(violations, closedOn ?? today(), opened),
          ...textRules({ subject }),
          ...(await registeredRules(enterprises, rows, enterprise)),
          ...(await campaignRules(campaigns, rows, campaign, { region, day: opened })),
        ],
        insert: async (rows) => {
          const number = await inspections.insert(rows, {
            enterprise,
            region,
            subject,
            campaign: campaign ?? null,
            opened_on: opened,
            closed_on: closedOn ?? null,
            result: result ?? null,
          });
          await this.find(rows, context, { number, enterprise, region }, violations, closedOn ?? today());
          return number;
        },
      },
    );
  }

  extend(context: RequestContext, input: ExtendInspectionInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'extendInspection', input, field: 'inspection' }, 'EXTENDED', {
      rules: ({ row: { extended_on, opened_on }, on }) => [
        extended_on !== null && userError('inspection', 'EXTENDED', 'the time limit has been extended before', '该案件已延长过办案期限'),
        tooLate('inspection', on, lastDay('INSPECT_CLOSE', opened_on), limitOf('INSPECT_CLOSE').article),
        ...textRules({ reason: input.reason }),
      ],
      columns: ({ on }) => ({ extended_on: on, extension_reason: input.reason }),
      note: ({ reason }) => reason,
    });
  }

  close(context: RequestContext, input: CloseInspectionInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'closeInspection', input, field: 'inspection' }, 'CLOSED', {
      day: 'closedOn',
      after: ['opened_on'],
      rules: async ({ row, on, rows }) => {
        const found = (input.violations?.length ?? 0) > 0 || (await this.registers.inspections.hasViolations(rows, row.number));
        return [...resultRules(input.result, found), ...violationRules(input.violations, on, row.opened_on)];
      },
      columns: async ({ row, on, rows }) => {
        await this.find(rows, context, row, input.violations, on);
        return { closed_on: on, result: input.result };
      },
      note: ({ result }) => result,
    });
  }

  private async find(
    rows: RunStatement,
    context: RequestContext,
    { number, enterprise, region }: Found,
    found: ViolationInput[] | null | undefined,
    on: string,
  ) {
    for (const { type, description, article, measure, occurredOn = null, amount = null, persons = null, rectification } of found ?? []) {
      const id = await this.registers.violations.insert(rows, {
        inspection: number,
        enterprise,
        region,
        type,
        description,
        article,
        occurred_on: occurredOn,
        found_on: on,
        measure,
        handled_on: on,
        amount,
        persons,
      });
      const by = { kind: 'VIOLATION', id, enterprise, region, on } as const;
      if (rectification) await this.registers.rectifications.order(rows, context, by, rectification);
    }
  }
}
