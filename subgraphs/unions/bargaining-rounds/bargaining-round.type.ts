import { ID, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { BargainingRoundRow } from './bargaining-round.entity.ts';

export const BargainingOutcome = describedEnum('BargainingOutcome', 'Outcome of a bargaining round (协商结果).', {
  AGREED: 'A contract was agreed (达成一致).',
  CONTINUES: 'Another round follows (继续协商).',
  FAILED: 'No agreement (未达成一致).',
});
export type BargainingOutcome = keyof typeof BargainingOutcome;

@ObjectType('BargainingRound', { description: 'A round of collective bargaining (集体协商).' })
export class BargainingRound implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Enterprise, INTERNAL, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => Region, INTERNAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the proposal (要约日期).')
  proposedOn!: string;
  @SharedField(() => String, INTERNAL, 'Who made the proposal (要约方).')
  proposedBy!: string;
  @SharedField(() => [String], INTERNAL, 'Subjects of bargaining (协商议题).')
  topics!: string[];
  @SharedField(() => [String], INTERNAL, 'Representatives of the workers, by office and not by name (职工方代表（职务）).')
  workerSide!: string[];
  @SharedField(() => [String], INTERNAL, 'Representatives of the employer, by office and not by name (企业方代表（职务）).')
  employerSide!: string[];
  @SharedField(() => DateScalar, INTERNAL, 'Day the other side replied (答复日期).', { nullable: true })
  repliedOn!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Date of the meeting (协商日期).', { nullable: true })
  heldOn!: string | null;
  @SharedField(() => BargainingOutcome, INTERNAL, 'Outcome; null while the round is open (协商结果).', { nullable: true })
  outcome!: BargainingOutcome | null;
  @SharedField(() => [Deadline], INTERNAL, 'Time limit for the reply (法定时限).')
  deadlines!: Deadline[];
  unionId!: string;
  contractId!: string | null;
  heldIn!: string;

  static from(row: BargainingRoundRow): BargainingRound {
    return Object.assign(new BargainingRound(), {
      id: row.id,
      enterprise: Enterprise.of(row.enterprise),
      region: Region.at(row.region),
      unionId: row.union_id,
      proposedOn: row.proposed_on,
      proposedBy: row.proposed_by,
      topics: row.topics,
      workerSide: row.worker_side,
      employerSide: row.employer_side,
      repliedOn: row.replied_on,
      heldOn: row.held_on,
      outcome: row.outcome as BargainingOutcome,
      deadlines: [clock('CC_REPLY', row.proposed_on, row.replied_on)],
      contractId: row.contract,
      heldIn: row.region,
    });
  }
}

export const BargainingRoundConnection = connectionOf(() => BargainingRound, 'BargainingRound', '集体协商');
export const BargainingRoundPayload = payloadOf(() => BargainingRound, 'BargainingRound', 'bargainingRound', INTERNAL, '集体协商');
