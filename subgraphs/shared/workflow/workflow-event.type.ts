import { ObjectType } from 'type-graphql';
import { DEALINGS } from '../authorization/classification.ts';
import type { HeldRecord } from '../authorization/guard-field.ts';
import { DateTime } from '../schema/scalars.ts';
import { SharedField } from '../schema/shared-field.ts';
import type { WorkflowEventRow } from './workflow-event.entity.ts';

@ObjectType('WorkflowEvent', { description: 'A step taken in a data-sharing procedure (办理过程).' })
export class WorkflowEvent implements HeldRecord {
  @SharedField(() => DateTime, DEALINGS, 'Time (时间).')
  at!: string;
  @SharedField(() => String, DEALINGS, 'Participant that took the step; if an agent took it for its person, the mandate (办理方).')
  participant!: string;
  @SharedField(() => String, DEALINGS, 'Code of the step, such as SUSPENDED (动作).')
  action!: string;
  @SharedField(() => String, DEALINGS, 'Reason or remark (理由或说明).', { nullable: true })
  note!: string | null;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: WorkflowEventRow, { heldIn, parties }: Pick<HeldRecord, 'heldIn' | 'parties'>): WorkflowEvent {
    return Object.assign(new WorkflowEvent(), {
      at: new Date(row.at).toISOString(),
      participant: row.participant,
      action: row.action,
      note: row.note,
      heldIn,
      parties,
    });
  }
}
