import { ID, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { dueOn, fixedDay, type LimitBasis } from '../../shared/time-limits/deadline.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { RectificationRow } from './rectification.entity.ts';

export const RectificationSource = describedEnum('RectificationSource', 'Kind of record that orders a rectification (整改来源).', {
  VIOLATION: 'Violation found by an inspection (违法行为).',
  INTERVIEW: 'Interview (约谈).',
  CHECK_UP: 'Check-up of an agreement or algorithm (协议、算法体检).',
  SELF_INSPECTION: "The enterprise's self-inspection (企业自查).",
});
export type RectificationSource = keyof typeof RectificationSource;

/** A day named in the order itself. */
export const ORDERED: LimitBasis = { mark: 'found', carryBasis: '责令改正文书指定的日期，不顺延 (a day that the order names)' };
export const RECTIFY_ARTICLE = '劳动保障监察条例第十八条';

@ObjectType('Rectification', { description: 'Rectification that an enterprise has to make by a day (整改).' })
export class Rectification implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (整改标识).')
  id!: string;
  @SharedField(() => RectificationSource, INTERNAL, 'Kind of record that orders it (整改来源).')
  sourceKind!: RectificationSource;
  @SharedField(() => ID, INTERNAL, 'Identifier of the record that orders it (来源标识).')
  source!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the supervising department (督办地区).')
  region!: Region;
  @SharedField(() => String, INTERNAL, 'What has to be rectified (整改事项).')
  item!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of completion; null until completed (完成日期).', { nullable: true })
  doneOn!: string | null;
  @SharedField(() => String, INTERNAL, 'Evidence (佐证材料).', { nullable: true })
  evidence!: string | null;
  @SharedField(() => Deadline, INTERNAL, 'Time limit (整改期限).')
  deadline!: Deadline;
  enterpriseCode!: string;
  heldIn!: string;

  static from(row: RectificationRow): Rectification {
    const clock = { rule: 'RECTIFICATION', article: RECTIFY_ARTICLE, startedOn: row.ordered_on, metOn: row.done_on };
    return Object.assign(new Rectification(), {
      id: row.id,
      sourceKind: row.source_kind as RectificationSource,
      source: row.source,
      region: Region.at(row.region),
      item: row.item,
      doneOn: row.done_on,
      evidence: row.evidence,
      deadline: dueOn(clock, fixedDay(row.due_on), ORDERED),
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const RectificationConnection = connectionOf(() => Rectification, 'Rectification', '整改');
export const RectificationPayload = payloadOf(() => Rectification, 'Rectification', 'rectification', INTERNAL, '整改');
