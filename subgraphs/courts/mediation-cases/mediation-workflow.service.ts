import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { DocketRepository } from '../court-cases/docket.repository.ts';
import { docketRules } from '../court-cases/docket-rules.ts';
import { addStep, chainOfStep } from '../procedure-steps/chain.repository.ts';
import { keptBy, onlyCourtOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';
import type {
  CloseMediationInput,
  ExtendMediationInput,
  JudicialConfirmationInput,
  OpenMediationInput,
  PaymentOrderInput,
} from './mediation-case.inputs.ts';
import type { MediationCaseRepository } from './mediation-case.repository.ts';

const ARTICLE = '劳动争议调解仲裁法第十条；人社厅发〔2024〕4号';
const LONGEST_DISPUTE = 200;
const LONGEST_PAST = 730;

/** What a court is asked for on the strength of an agreement. */
const APPLICATIONS = {
  confirmation: {
    ...{ sign: '民特', stage: 'JUDICIAL_CONFIRMATION', procedure: 'SPECIAL', cause: '申请司法确认调解协议', document: 'RULING' },
    against: 'PLAINTIFF', // both sides apply
    columns: ['confirmation_applied_on', 'confirmation_case'],
  },
  paymentOrder: {
    ...{ sign: '民督', stage: 'PAYMENT_ORDER', procedure: 'DUNNING', cause: '申请支付令', document: 'ORDER' },
    against: 'DEFENDANT',
    columns: ['payment_order_applied_on', 'payment_order_case'],
  },
} as const;
type Application = keyof typeof APPLICATIONS;

/** A mediation from its acceptance to what a court makes of the agreement, kept by the court of its region. */
export class MediationWorkflow {
  constructor(
    private readonly db: Database,
    private readonly mediations: MediationCaseRepository,
    private readonly docket: DocketRepository,
  ) {}

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
            'no such organisation was open that day; see mediationOrganizations',
            '当日没有该调解组织，见 mediationOrganizations',
          ),
        ...pseudonymRules('worker', worker),
        ...textRules({ dispute }, LONGEST_DISPUTE),
        ...(input.jointly?.length ? namesRules('jointly', input.jointly) : []),
        ...yuanRules('claimed', claimed),
        ...dayRules('openedOn', openedOn, addDays(today(), -LONGEST_PAST)),
      ]);
      const { name, region } = organization as { name: string; region: string };
      onlyCourtOf(context, region, ARTICLE, 'input.organization');
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      const id = await this.mediations.insert(rows, {
        ...{ organization: name, region, worker, enterprise, dispute, claimed, opened_on: openedOn },
        ...{ kind: input.kind ?? 'LABOUR', jointly: input.jointly ?? [] },
      });
      return id;
    });
  }

  extend(context: RequestContext, input: ExtendMediationInput): Promise<Done> {
    return mutate(this.db, context, 'extendMediation', input, async (rows) => {
      const one = await this.kept(context, rows, input.mediation);
      const on = input.on ?? today();
      const due = lastDay('MEDIATE_ONESTOP', one.opened_on);
      refuseIfBroken([
        ...runningRules(one),
        one.extended_on !== null &&
          userError('mediation', 'STATE', `it was extended on ${one.extended_on}`, `该调解已于 ${one.extended_on} 延期`),
        ...dayRules('on', on, one.opened_on),
        on > due && userError('on', 'LATE', `the time ended on ${due}: ${limitOf('MEDIATE_ONESTOP').article}`, `期限已于 ${due} 届满`),
        ...textRules({ reason: input.reason }),
      ]);
      await this.mediations.change(rows, one.id, { extended_on: on, extension_reason: input.reason });
      return one.id;
    });
  }

  close(context: RequestContext, input: CloseMediationInput): Promise<Done> {
    return mutate(this.db, context, 'closeMediation', input, async (rows) => {
      const one = await this.kept(context, rows, input.mediation);
      const { result, terms = null, agreedAmount = null } = input;
      const on = input.closedOn ?? today();
      const agreed = result === 'AGREED';
      refuseIfBroken([
        ...runningRules(one),
        agreed !== (terms !== null) && userError('terms', 'TOGETHER', 'terms go with AGREED', '达成协议的须填写协议内容'),
        !agreed && agreedAmount !== null && userError('agreedAmount', 'TOGETHER', 'an amount goes with AGREED', '仅达成协议时填写金额'),
        ...textRules({ terms }),
        ...yuanRules('agreedAmount', agreedAmount),
        ...dayRules('closedOn', on, one.opened_on),
      ]);
      await this.mediations.change(rows, one.id, { closed_on: on, result, terms, agreed_amount: agreedAmount });
      return one.id;
    });
  }

  confirm(context: RequestContext, input: JudicialConfirmationInput): Promise<Done> {
    return mutate(this.db, context, 'applyForJudicialConfirmation', input, (rows) => this.apply(context, rows, input, 'confirmation'));
  }

  order(context: RequestContext, input: PaymentOrderInput): Promise<Done> {
    return mutate(this.db, context, 'applyForPaymentOrder', input, (rows) => this.apply(context, rows, input, 'paymentOrder'));
  }

  private async apply(context: RequestContext, rows: RunStatement, input: JudicialConfirmationInput, asked: Application): Promise<string> {
    onlyCourtOf(context, input.region, ARTICLE);
    const { sign, stage, procedure, cause, columns, document, against } = APPLICATIONS[asked];
    const [day, number] = columns;
    const one = await this.kept(context, rows, input.mediation);
    const on = input.appliedOn ?? today();
    const due = one.closed_on && lastDay('JUDICIAL_CONFIRM', one.closed_on);
    refuseIfBroken([
      one.result !== 'AGREED' && userError('mediation', 'STATE', 'nothing was agreed', '未达成调解协议'),
      one[number] !== null && userError('mediation', 'TAKEN', `asked for in ${one[number]}`, `已在 ${one[number]} 申请`),
      asked === 'paymentOrder' &&
        one.agreed_amount === null &&
        userError('mediation', 'AMOUNT', 'no amount was agreed', '协议没有给付金额'),
      ...(one.closed_on ? dayRules('appliedOn', on, one.closed_on) : []),
      asked === 'confirmation' &&
        due !== null &&
        on > due &&
        userError('appliedOn', 'LATE', `the time ended on ${due}: ${limitOf('JUDICIAL_CONFIRM').article}`, `期限已于 ${due} 届满`),
      ...docketRules({ number: input.number, filedOn: on, region: input.region, court: input.court, sign }),
    ]);
    const chain = (await chainOfStep(rows, one.id)) ?? `C-${one.id}`;
    const title = `${cause}一案`;
    await this.docket.insert(rows, {
      ...{ number: input.number, chain, title, case_type: 'CIVIL', cause_code: cause, cause_name: cause, court: input.court },
      ...{ region: input.region, procedure, filed_on: on, sector: null, occupation: null, document_type: document },
      parties: [
        { role: 'PLAINTIFF', worker: one.worker, masked_name: '某', enterprise: null, name: null },
        { role: against, worker: null, masked_name: null, enterprise: one.enterprise, name: null },
      ],
    });
    await addStep(rows, chain, { stage, number: input.number, region: input.region, started_on: on });
    await this.mediations.change(rows, one.id, { [day]: on, [number]: input.number });
    return one.id;
  }

  private async kept(context: RequestContext, rows: RunStatement, id: string): Promise<MediationCaseRow> {
    const one = keptBy(context, await this.mediations.locked(rows, id), 'input.mediation');
    context.subjects.add(one.worker);
    return one;
  }
}

const runningRules = ({ closed_on }: MediationCaseRow): (UserError | false)[] => [
  closed_on !== null && userError('mediation', 'STATE', `it ended on ${closed_on}`, `该调解已于 ${closed_on} 终结`),
];
