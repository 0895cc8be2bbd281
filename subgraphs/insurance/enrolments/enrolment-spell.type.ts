import { ID, ObjectType } from 'type-graphql';
import { PERSONAL, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { DateScalar, Money } from '../../shared/graphql/scalars.ts';
import { SharedField } from '../../shared/graphql/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';

export const Scheme = describedEnum('Scheme', 'Social insurance scheme (险种).', {
  PENSION: 'Employee basic pension (职工基本养老保险).',
  MEDICAL: 'Employee basic medical insurance (职工基本医疗保险).',
  MATERNITY: 'Maternity insurance (生育保险).',
  WORK_INJURY: 'Work-injury insurance (工伤保险).',
  OCCUPATIONAL_INJURY: 'Occupational injury protection of new-form workers (职业伤害保障).',
  UNEMPLOYMENT: 'Unemployment insurance (失业保险).',
});
export type Scheme = keyof typeof Scheme;

export const ContributionMode = describedEnum('ContributionMode', 'How contributions are paid (缴费方式).', {
  EMPLOYEE: 'By the employer and the employee (单位职工缴费).',
  FLEXIBLE: 'By the flexible worker (灵活就业人员缴费).',
  PER_ORDER: 'By the platform, for each order (平台按单缴费).',
});
export type ContributionMode = keyof typeof ContributionMode;

export const SpellEnd = describedEnum('SpellEnd', 'Why a spell of cover ended (终止原因).', {
  INTERRUPTED: 'Interrupted; may be taken up again (中断).',
  TRANSFERRED: 'Transferred to another region (转移).',
  ENDED: 'Ended (终止).',
});
export type SpellEnd = keyof typeof SpellEnd;

@ObjectType('EnrolmentSpell', { description: 'A spell of cover of a person in a scheme (参保时段).' })
export class EnrolmentSpell implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => Region, PERSONAL, 'Region that keeps the spell (参保地).')
  region!: Region;
  @SharedField(() => ContributionMode, PERSONAL, 'How contributions are paid (缴费方式).')
  mode!: ContributionMode;
  @SharedField(() => Money, SENSITIVE, 'Monthly contribution base, yuan (月缴费基数，元).', { nullable: true })
  base!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'First day of cover (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Last day of cover; null while it lasts (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => SpellEnd, PERSONAL, 'Why it ended (终止原因).', { nullable: true })
  endReason!: SpellEnd | null;
  heldIn!: string;
  subject!: string;

  static from(row: EnrolmentSpellRow): EnrolmentSpell {
    return Object.assign(new EnrolmentSpell(), {
      id: row.id,
      scheme: row.scheme as Scheme,
      region: Region.at(row.region),
      mode: row.mode as ContributionMode,
      base: row.base,
      from: row.from_day,
      to: row.to_day,
      endReason: row.end_reason as SpellEnd | null,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}
