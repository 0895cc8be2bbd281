import type { EnumValue } from '../words/say.ts';

export type Step = EnumValue<'TransferStep'>;
type State = EnumValue<'TransferState'>;
type Side = 'from' | 'to';

interface NextStep {
  step: Step;
  /** the region that takes the step */
  by: Side;
  needsReason?: boolean;
}

/** The steps of a successful transfer. */
export const USUAL_WAY: NextStep[] = [
  { step: 'ACCEPT', by: 'to' },
  { step: 'CONFIRM', by: 'from' },
  { step: 'RELEASE', by: 'from' },
  { step: 'CREDIT', by: 'to' },
];

/** The steps to show in each state. The hub decides whether a step is allowed. */
export const NEXT_STEPS: Partial<Record<State, NextStep[]>> = {
  REQUESTED: [
    { step: 'ACCEPT', by: 'to' },
    { step: 'REFUSE', by: 'to', needsReason: true },
    { step: 'WITHDRAW', by: 'to', needsReason: true },
  ],
  ACCEPTED: [
    { step: 'CONFIRM', by: 'from' },
    { step: 'REFUSE', by: 'from', needsReason: true },
    { step: 'WITHDRAW', by: 'to', needsReason: true },
  ],
  CONFIRMED: [
    { step: 'RELEASE', by: 'from' },
    { step: 'WITHDRAW', by: 'to', needsReason: true },
  ],
  RELEASED: [
    { step: 'CREDIT', by: 'to' },
    { step: 'REJECT', by: 'to', needsReason: true },
  ],
  RETURNING: [{ step: 'TAKE_BACK', by: 'from' }],
};
