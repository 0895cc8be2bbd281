import { describedEnum } from '../../shared/schema/described-enum.ts';

export const TransferState = describedEnum('TransferState', 'Where a transfer stands (转移接续状态).', {
  REQUESTED: 'Applied for; the new region examines it (转入地审核中).',
  ACCEPTED: 'Accepted by the new region; the old region must confirm (待转出地确认).',
  CONFIRMED: 'The old region confirmed and froze the months and amounts (转出地已确认并冻结).',
  RELEASED: 'Released by the old region and not yet received by the new one (已转出，在途).',
  COMPLETED: 'Credited by the new region (已接续).',
  REFUSED: 'Refused (不予办理).',
  WITHDRAWN: 'Withdrawn; nothing was moved (已撤回).',
  RETURNING: 'Rejected by the new region; on the way back (退回中).',
  RETURNED: 'Returned to the old region (已退回).',
});
export type TransferState = keyof typeof TransferState;

export const TransferStep = describedEnum('TransferStep', 'A step of a transfer, with the region that takes it (转移接续环节).', {
  ACCEPT: 'New region: accepts the transfer (转入地同意接收).',
  REFUSE: 'New region before it accepts, or old region before it confirms: refuses, with a reason (不予办理).',
  CONFIRM: 'Old region: confirms and freezes the months and amounts (转出地确认).',
  WITHDRAW: 'New region, before the release: withdraws the transfer; the months are no longer frozen (撤回).',
  RELEASE: 'Old region: releases months and amounts; its cover ends (转出).',
  CREDIT: 'New region: credits exactly what was released (转入并接续).',
  REJECT: 'New region: rejects what was released, with a reason (退回).',
  TAKE_BACK: 'Old region: takes back the rejected months and amounts (收回).',
});
export type TransferStep = keyof typeof TransferStep;
