import { ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { InsuredAs, Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { EnrolmentSpell } from '../enrolments/enrolment-spell.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';

export const ProofReason = describedEnum('ProofReason', 'Why a proof says what it says (依据).', {
  INSURED: 'Cover was in force at that instant (已参保).',
  NO_ORDER: 'The source has no such order visible to the caller (无此订单).',
  ORDER_NOT_UNDER_WAY: 'The order was taken later, or had ended (该时刻订单未在途).',
  NOT_IN_PILOT: 'The platform or the place did not take part in the pilot on that day (未纳入试点).',
  NO_RECORD: 'No spell of cover that the caller may see (无参保记录).',
  INTERRUPTED: 'Cover was interrupted or had ended before that instant (已中断或终止).',
  NOT_YET: 'Cover began later (尚未参保).',
  UNDECIDED: 'A row of the registers of the pilot that decides it was withdrawn or is unconfirmed (所依据的试点数据已撤回或未经核实).',
  SOURCE_DOWN: 'The source could not be asked: neither yes nor no (数据来源暂不可用).',
});
export type ProofReason = keyof typeof ProofReason;

@ObjectType('SchemeCover', { description: 'One scheme at an instant: in force or not, and why (某险种参保状态).' })
export class SchemeCover {
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => Boolean, PERSONAL, 'Was it in force? False where it is undecided, too: see the reason (是否参保).')
  insured!: boolean;
  @SharedField(() => ProofReason, PERSONAL, 'Why (依据).')
  reason!: ProofReason;
  @SharedField(() => Region, PERSONAL, 'Region that keeps the spell which the reason is about (参保地).', { nullable: true })
  region!: Region | null;
  @SharedField(() => InsuredAs, PERSONAL, 'How contributions are paid (缴费方式).', { nullable: true })
  mode!: InsuredAs | null;
  @SharedField(() => DateScalar, PERSONAL, 'First day of that spell (起始日).', { nullable: true })
  from!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Last day of that spell; null while it lasts (截止日).', { nullable: true })
  to!: string | null;
  /** none where there is no spell: nothing is held anywhere */
  heldIn?: string;
  subject!: string;

  static of(scheme: Scheme, reason: ProofReason, spell: EnrolmentSpell | undefined, subject: string): SchemeCover {
    return Object.assign(new SchemeCover(), {
      ...{ scheme, reason, insured: reason === 'INSURED', region: spell?.region ?? null, mode: spell?.mode ?? null },
      ...{ from: spell?.from ?? null, to: spell?.to ?? null, heldIn: spell?.heldIn, subject },
    });
  }
}

@ObjectType('InsuranceProof', { description: 'Was an order, or a person, insured at one instant? (参保证明)' })
export class InsuranceProof {
  @SharedField(() => Boolean, PERSONAL, 'Yes or no; null where the source could not be asked, or it is undecided (是否参保).', {
    nullable: true,
  })
  insured!: boolean | null;
  @SharedField(() => ProofReason, PERSONAL, 'Why (依据).')
  reason!: ProofReason;
  @SharedField(() => DateTime, PERSONAL, 'The instant asked about (查询时刻).')
  at!: string;
  @SharedField(() => Scheme, PERSONAL, 'Scheme; of a person, the first that was in force (险种).', { nullable: true })
  scheme!: Scheme | null;
  @SharedField(() => Enterprise, PERSONAL, 'Platform of the order (平台企业).', { nullable: true })
  platform!: Enterprise | null;
  @SharedField(() => Region, PERSONAL, 'Where the order was taken, or the spell is kept (接单地或参保地).', { nullable: true })
  region!: Region | null;
  @SharedField(() => DateTime, PERSONAL, 'Cover from this instant on (起始时刻).', { nullable: true })
  from!: string | null;
  @SharedField(() => DateTime, PERSONAL, 'Cover up to this instant; null while it lasts (截止时刻).', { nullable: true })
  to!: string | null;
  @SharedField(
    () => Money,
    PERSONAL,
    'Premium for the order, yuan, four places; null where the row that sets it was withdrawn: see rows (该单缴费，元).',
    { nullable: true },
  )
  rate!: string | null;
  @SharedField(() => [SchemeCover], PERSONAL, 'Of a person: every scheme with its reason; empty for an order (各险种参保状态).')
  schemes!: SchemeCover[];
  @SharedField(() => [String], PERSONAL, 'Rows of the registers by which it was decided; withdrawn ones are named as such (所用数据).')
  rows!: string[];
  heldIn?: string;
  subject?: string;
  /** it says that there is nothing, and reads the same where there is something that the caller may not see */
  nobody?: boolean;
  /** what the receipt says beside the fields: the order, or the person */
  about!: { order: string } | { worker: string };

  static of(proof: Partial<InsuranceProof> & Pick<InsuranceProof, 'reason' | 'at' | 'about'>): InsuranceProof {
    const nothing = { scheme: null, platform: null, region: null, from: null, to: null, rate: null, schemes: [], rows: [] };
    const insured = ['SOURCE_DOWN', 'UNDECIDED'].includes(proof.reason) ? null : proof.reason === 'INSURED';
    return Object.assign(new InsuranceProof(), nothing, { insured }, proof);
  }
}
