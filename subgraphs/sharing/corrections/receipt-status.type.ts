import { ID, ObjectType } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateTime } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const ReceiptState = describedEnum('ReceiptState', 'Whether the values of a response are still valid (回执状态).', {
  STANDS: 'No value of the response has been corrected since (有效).',
  SUPERSEDED: 'A value of the response was corrected since; query again (已被更正取代).',
});
export type ReceiptState = keyof typeof ReceiptState;

@ObjectType('ReceiptStatus', { description: 'Status of a response for which a receipt was signed (回执状态).' })
export class ReceiptStatus implements HeldRecord {
  @SharedField(() => ReceiptState, DEALINGS, 'State (状态).')
  state!: ReceiptState;
  @SharedField(() => DateTime, DEALINGS, 'Time of the response (应答时间).')
  answeredAt!: string;
  @SharedField(() => [ID], DEALINGS, 'Corrections that supersede it, oldest first (所涉校核编号).')
  corrections!: string[];
  heldIn!: string;
  parties!: readonly string[];
}
