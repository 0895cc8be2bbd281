import { platformOf } from '../../shared/agencies.ts';
import { bodiesOf } from '../../shared/authorization/competence.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { RecordEarningsInput } from './earning.inputs.ts';
import type { EarningRepository, NewStatement } from './earning.repository.ts';
import { earningRules } from './earning-rules.ts';

const ARTICLE = '工资支付暂行规定第六条；人社厅发〔2023〕50号';
const { onlyBodyOf } = bodiesOf('LABOUR');

/**
 * Departments of the place of work record earnings, and platforms report their own. The statements of each source are kept
 * separately.
 */
export class EarningWorkflow {
  constructor(
    private readonly db: Database,
    private readonly earnings: EarningRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  record(context: RequestContext, input: RecordEarningsInput): Promise<Done> {
    const { caller } = context;
    const isPlatform = caller.kind === 'PLATFORM';
    if (isPlatform) onlyFor(platformOf(caller.participant) === input.platform, 'the platform itself', '该平台企业本身', ARTICLE);
    else onlyBodyOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordEarnings', input, async (rows) => {
      refuseIfBroken([...pseudonymRules('worker', input.worker), ...earningRules(input)]);
      const { platform, payer = null } = input;
      for (const [field, code] of Object.entries({ platform, payer }))
        if (code) refuseIfBroken(await registeredRules(this.enterprises, rows, code, field));
      const id = await this.earnings.state(rows, statementOf(input, isPlatform ? 'PLATFORM' : 'DEPARTMENT'), caller.participant);
      await logStep(rows, context, { register: 'earning', about: id, action: 'RECORDED', on: input.dueOn });
      return id;
    });
  }
}

const statementOf = (input: RecordEarningsInput, source: string): NewStatement => ({
  worker: input.worker,
  platform: input.platform,
  payer: input.payer ?? input.platform,
  period: input.period,
  region: input.region,
  source,
  orders: input.orders,
  days_worked: input.daysWorked,
  hours_online: String(input.hoursOnline),
  hours_on_order: String(input.hoursOnOrder),
  charged: input.charged ?? null,
  pay: input.pay,
  subsidies: input.subsidies ?? '0',
  deductions: (input.deductions ?? []).map(({ reason, amount }) => ({ reason, amount })),
  due_on: input.dueOn,
  paid: input.paid,
  paid_on: input.paidOn ?? null,
});
