import { ID, ObjectType } from 'type-graphql';
import { PERSONAL, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import { contestClocks } from './contest-clocks.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';
import { ContestState, InsuredAs, ownerOf, PersonGroup, Scheme, SchemeOwner, ServiceChannel, SpellEnd } from './enrolment-spell.enums.ts';

const COVER_CONTEST = { answer: 'COVER_CONTEST_ANSWER', decision: 'COVER_CONTEST_DECIDE' } as const;

@ObjectType('EnrolmentSpell', { description: 'A spell of cover of a person in a scheme; between spells there may be gaps (参保时段).' })
export class EnrolmentSpell implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => Worker, PERSONAL, 'The person (参保人).')
  worker!: Worker;
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => SchemeOwner, PERSONAL, 'Authority that runs the scheme (主管部门).')
  owner!: SchemeOwner;
  @SharedField(() => Region, PERSONAL, 'Region that keeps the spell: the place of employment (参保地，即就业地).')
  region!: Region;
  @SharedField(() => Region, PERSONAL, 'Place of household registration, if provided (户籍地).', { nullable: true })
  household!: Region | null;
  @SharedField(() => PersonGroup, PERSONAL, 'Group of persons (人员类别).')
  personGroup!: PersonGroup;
  @SharedField(() => InsuredAs, PERSONAL, 'Status in which the person is insured (参保身份).')
  mode!: InsuredAs;
  @SharedField(() => Money, SENSITIVE, 'Monthly contribution base in yuan (月缴费基数，元).', { nullable: true })
  base!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'First day of cover (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Last day of cover; null while cover continues (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => SpellEnd, PERSONAL, 'Reason why it ended; null while cover continues (终止原因).', { nullable: true })
  endReason!: SpellEnd | null;
  @SharedField(() => ServiceChannel, PERSONAL, 'Where it was applied for (办理渠道).')
  channel!: ServiceChannel;
  @SharedField(
    () => ContestState,
    PERSONAL,
    'Where the contest of this cover by the agency of another region stands; null where nobody contests it (参保争议状态).',
    { nullable: true },
  )
  contestState!: ContestState | null;
  @SharedField(() => Region, PERSONAL, 'Region whose agency contests it (提出争议地区).', { nullable: true })
  contestedBy!: Region | null;
  @SharedField(() => [Deadline], PERSONAL, 'Time limits of the contest: for the answer, then for the decision (时限).')
  deadlines!: Deadline[];
  heldIn!: string;
  subject!: string;

  static from(row: EnrolmentSpellRow): EnrolmentSpell {
    const scheme = row.scheme as Scheme;
    return Object.assign(new EnrolmentSpell(), {
      ...{
        id: String(row.id),
        worker: Worker.of(row.worker),
        scheme,
        owner: ownerOf(scheme),
        region: Region.at(row.region),
        household: row.household && Region.at(row.household),
      },
      ...{ personGroup: row.person_group as PersonGroup, mode: row.mode as InsuredAs, base: row.base, from: row.from_day, to: row.to_day },
      ...{ contestState: row.contest_state as ContestState | null, contestedBy: row.contested_by && Region.at(row.contested_by) },
      deadlines: contestClocks(COVER_CONTEST, row, { awaited: true, endedOn: row.to_day }),
      ...{ endReason: row.end_reason as SpellEnd | null, channel: row.channel as ServiceChannel, heldIn: row.region, subject: row.worker },
    });
  }
}

export const EnrolmentSpellConnection = connectionOf(() => EnrolmentSpell, 'EnrolmentSpell', '参保时段');
export const EnrolmentPayload = payloadOf(() => EnrolmentSpell, 'Enrolment', 'enrolment', PERSONAL, '参保登记');
