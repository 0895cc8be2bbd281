import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import type { DocketRepository } from '../court-cases/docket.repository.ts';
import { keptBy, onlyCourtOf } from '../region/competence.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';
import type {
  CloseMediationInput,
  ExtendMediationInput,
  JudicialConfirmationInput,
  OpenMediationInput,
  PaymentOrderInput,
} from './mediation-case.inputs.ts';
import { MEDIATIONS, type MediationCaseRepository } from './mediation-case.repository.ts';
import { openingRules } from './mediation-rules.ts';
import { applicationStep, CLOSE, EXTEND } from './mediation-steps.ts';

const ARTICLE = '劳动争议调解仲裁法第十条；人社厅发〔2024〕4号';

/** A mediation from acceptance to the court proceedings on its agreement. Competent is the court of the organisation's region. */
export class MediationWorkflow {
  private readonly procedure: Procedure<MediationCaseRow>;

  constructor(
    private readonly db: Database,
    private readonly mediations: MediationCaseRepository,
    private readonly docket: DocketRepository,
  ) {
    this.procedure = { db, table: MEDIATIONS, persons: ({ worker }) => [worker], kept: keptBy };
  }

  open(context: RequestContext, input: OpenMediationInput): Promise<Done> {
    return mutate(this.db, context, 'openMediation', input, async (rows) => {
      const { worker, enterprise, dispute, claimed = null } = input;
      const openedOn = input.openedOn ?? today();
      const organization = await this.mediations.organization(rows, input.organization, openedOn);
      refuseIfBroken([
        !organization &&
          userError(
            'organization',
            'UNKNOWN',
            'no such organisation was in operation on that day; see mediationOrganizations',
            '该调解组织当日未运行，可通过 mediationOrganizations 查询',
          ),
        ...openingRules({ ...input, openedOn }),
      ]);
      // The organisation's region determines the competent court, so competence can be checked only here.
      const { name, region } = organization as { name: string; region: string };
      onlyCourtOf(context, region, ARTICLE, 'input.organization');
      const id = await this.mediations.insert(rows, {
        organization: name,
        region,
        worker,
        enterprise,
        dispute,
        claimed,
        opened_on: openedOn,
        kind: input.kind ?? 'LABOUR',
        jointly: input.jointly ?? [],
      });
      await logStep(rows, context, { register: MEDIATIONS.name, about: id, action: 'OPENED', on: openedOn });
      return id;
    });
  }

  extend(context: RequestContext, input: ExtendMediationInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'extendMediation', input, field: 'mediation' }, 'EXTENDED', EXTEND);
  }

  close(context: RequestContext, input: CloseMediationInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'closeMediation', input, field: 'mediation' }, 'CLOSED', CLOSE);
  }

  async confirm(context: RequestContext, input: JudicialConfirmationInput): Promise<Done> {
    onlyCourtOf(context, input.region, ARTICLE);
    await withinRefusals(this.db, context);
    const request = { context, name: 'applyForJudicialConfirmation', input, field: 'mediation' } as const;
    return takeStep(this.procedure, request, 'CONFIRMATION_APPLIED', applicationStep(this.docket, 'confirmation'));
  }

  async order(context: RequestContext, input: PaymentOrderInput): Promise<Done> {
    onlyCourtOf(context, input.region, ARTICLE);
    await withinRefusals(this.db, context);
    const request = { context, name: 'applyForPaymentOrder', input, field: 'mediation' } as const;
    return takeStep(this.procedure, request, 'PAYMENT_ORDER_APPLIED', applicationStep(this.docket, 'paymentOrder'));
  }
}
