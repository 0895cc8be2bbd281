import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Step } from '../../shared/workflow/procedure.ts';
import { endedOn, goesWith, inState, takenOn, tooLate } from '../../shared/workflow/step-rules.ts';
import type { DocketRepository } from '../court-cases/docket.repository.ts';
import { docketRules } from '../court-cases/docket-rules.ts';
import { addStep, chainOfStep } from '../procedure-steps/chain.repository.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';
import type { CloseMediationInput, ExtendMediationInput, JudicialConfirmationInput } from './mediation-case.inputs.ts';
import { endingRules } from './mediation-rules.ts';

export const EXTEND: Step<MediationCaseRow, ExtendMediationInput> = {
  closed: ({ closed_on, extended_on }) =>
    endedOn('mediation', closed_on) ||
    inState('mediation', extended_on !== null, `the mediation was extended on ${extended_on}`, `该调解已于 ${extended_on} 延期`),
  after: ['opened_on'],
  rules: ({ row, input, on }) => [
    tooLate('on', on, lastDay('MEDIATE_ONESTOP', row.opened_on), limitOf('MEDIATE_ONESTOP').article),
    ...textRules({ reason: input.reason }),
  ],
  columns: ({ input, on }) => ({ extended_on: on, extension_reason: input.reason }),
  note: ({ reason }) => reason,
};

export const CLOSE: Step<MediationCaseRow, CloseMediationInput> = {
  closed: ({ closed_on }) => endedOn('mediation', closed_on),
  day: 'closedOn',
  rules: ({ row, input, on }) => [
    goesWith('terms', 'AGREED', input.terms != null, input.result === 'AGREED'),
    ...textRules({ terms: input.terms }),
    ...endingRules({ ...input, closedOn: on }, row.opened_on),
  ],
  columns: ({ input: { result, terms = null, agreedAmount = null }, on }) => ({
    closed_on: on,
    result,
    terms,
    agreed_amount: agreedAmount,
  }),
  action: ({ input: { result } }) => result,
};

/** Applications to a court on the basis of an agreement. */
const APPLICATIONS = {
  confirmation: {
    sign: '民特',
    stage: 'JUDICIAL_CONFIRMATION',
    procedure: 'SPECIAL',
    cause: '申请司法确认调解协议',
    against: 'PLAINTIFF', // both parties apply
    day: 'confirmation_applied_on',
    number: 'confirmation_case',
  },
  paymentOrder: {
    sign: '民督',
    stage: 'PAYMENT_ORDER',
    procedure: 'DUNNING',
    cause: '申请支付令',
    against: 'DEFENDANT',
    day: 'payment_order_applied_on',
    number: 'payment_order_case',
  },
} as const;

/** Inserts the application for a judicial confirmation or a payment order, which is a case of its own and the next step of the chain. */
export function applicationStep(
  docket: DocketRepository,
  asked: keyof typeof APPLICATIONS,
): Step<MediationCaseRow, JudicialConfirmationInput> {
  const { sign, stage, procedure, cause, against, day, number } = APPLICATIONS[asked];
  return {
    day: 'appliedOn',
    after: ['closed_on'],
    rules: ({ row, input, on }) => [
      inState('mediation', row.result !== 'AGREED', 'the parties reached no agreement', '未达成调解协议'),
      row[number] !== null && takenOn('mediation', row[day]),
      asked === 'paymentOrder' &&
        row.agreed_amount === null &&
        userError('mediation', 'AMOUNT', 'the agreement contains no amount', '协议没有给付金额'),
      asked === 'confirmation' &&
        row.closed_on !== null &&
        tooLate('appliedOn', on, lastDay('JUDICIAL_CONFIRM', row.closed_on), limitOf('JUDICIAL_CONFIRM').article),
      ...docketRules({ number: input.number, filedOn: on, region: input.region, court: input.court, sign }),
    ],
    columns: async ({ row, input, on, rows, context }) => {
      const chain = (await chainOfStep(rows, row.id)) ?? `C-${row.id}`;
      await docket.insert(rows, context, {
        number: input.number,
        chain,
        title: `${cause}一案`,
        case_type: 'CIVIL',
        cause_code: cause,
        cause_name: cause,
        court: input.court,
        region: input.region,
        procedure,
        filed_on: on,
        sector: null,
        occupation: null,
        recorded_by: context.caller.participant,
        parties: [
          { role: 'PLAINTIFF', worker: row.worker, masked_name: '某', enterprise: null, name: null },
          { role: against, worker: null, masked_name: null, enterprise: row.enterprise, name: null },
        ],
      });
      await addStep(rows, chain, { stage, number: input.number, region: input.region, started_on: on });
      return { [day]: on, [number]: input.number };
    },
    note: (input) => input.number,
  };
}
