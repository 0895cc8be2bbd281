import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { DateScalar, DateTime } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';
import type { WorkflowEventRow } from './workflow-event.entity.ts';

/** A value type, like Deadline: the field that returns it has the classification of the record. */
@Shareable()
@ObjectType('HistoryEntry', { description: 'A step taken in a procedure (办理过程).' })
export class HistoryEntry {
  @SharedField(() => DateTime, PUBLIC, 'Time at which it was recorded (登记时间).')
  at!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the step (办理日期).', { nullable: true })
  on!: string | null;
  @SharedField(() => String, PUBLIC, 'Participant that took it (办理方).')
  participant!: string;
  @SharedField(() => String, PUBLIC, 'Code of the step, such as EXTENDED (动作).')
  action!: string;
  @SharedField(() => String, PUBLIC, 'Reason or remark (理由或说明).', { nullable: true })
  note!: string | null;

  static from(row: WorkflowEventRow): HistoryEntry {
    return Object.assign(new HistoryEntry(), {
      at: new Date(row.at).toISOString(),
      on: row.on_day,
      participant: row.participant,
      action: row.action,
      note: row.note,
    });
  }
}
