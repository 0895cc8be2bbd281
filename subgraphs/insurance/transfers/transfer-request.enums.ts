import { describedEnum } from '../../shared/schema/described-enum.ts';

export const TransferState = describedEnum('TransferState', 'Where a transfer stands (转移接续状态).', {
  REQUESTED: 'Applied for in the new region, which examines it (转入地审核中).',
  ACCEPTED: 'The new region will take it over; the old one has to confirm (待转出地确认).',
  CONFIRMED: 'The old region stated and froze what moves (转出地已确认并冻结).',
  RELEASED: 'Released by the old region, not yet received by the new one (已转出，在途).',
  COMPLETED: 'The new region credited it (已接续).',
  REFUSED: 'Refused (不予办理).',
  WITHDRAWN: 'Withdrawn; everything is as it was (已撤回).',
  RETURNING: 'The new region could not credit it; it goes back (退回中).',
  RETURNED: 'It is back with the old region (已退回).',
});
export type TransferState = keyof typeof TransferState;

export const TransferStep = describedEnum('TransferStep', 'A step of a transfer, and which of the two regions takes it (转移接续环节).', {
  ACCEPT: 'New region: it will take it over (转入地同意接收).',
  REFUSE: 'New region before it accepts, old region before it confirms: refused, with a reason (不予办理).',
  CONFIRM: 'Old region: states what moves, and freezes it (转出地确认).',
  WITHDRAW: 'New region, before the release: withdrawn, and what was frozen is free (撤回).',
  RELEASE: 'Old region: months and amounts leave, cover there ends (转出).',
  CREDIT: 'New region: credits exactly what was released (转入并接续).',
  REJECT: 'New region: cannot credit what came, with a reason (退回).',
  TAKE_BACK: 'Old region: takes back what was rejected (收回).',
});
export type TransferStep = keyof typeof TransferStep;
