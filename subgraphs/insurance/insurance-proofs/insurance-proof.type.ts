import { ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { InsuredAs, Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { EnrolmentSpell } from '../enrolments/enrolment-spell.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';

export const ProofReason = describedEnum('ProofReason', 'Reason for the result of a proof (依据).', {
  INSURED: 'Covered at that time (已参保).',
  NO_ORDER: 'No such order, or none that the caller may see (无此订单).',
  ORDER_NOT_UNDER_WAY: 'The order was accepted later or had already ended (该时刻订单未在途).',
  NOT_IN_PILOT: 'The platform or the place was not in the pilot on that day (未纳入试点).',
  NO_RECORD: 'No spell of cover that the caller may see (无参保记录).',
  INTERRUPTED: 'Cover was interrupted or had ended before that time (已中断或终止).',
  NOT_YET: 'Cover began later (尚未参保).',
  UNDECIDED: 'Undecided: a register row of the pilot that is needed is withdrawn or unconfirmed (所依据的试点数据已撤回或未经核实).',
  SOURCE_DOWN: 'The order source is unavailable, so there is no result (数据来源暂不可用).',
});
export type ProofReason = keyof typeof ProofReason;

@ObjectType('SchemeCover', { description: 'Status of one scheme at a given time, with the reason (某险种参保状态).' })
export class SchemeCover {
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => Boolean, PERSONAL, 'Whether the scheme was in force. Also false if undecided: see the reason (是否参保).')
  insured!: boolean;
  @SharedField(() => ProofReason, PERSONAL, 'Reason (依据).')
  reason!: ProofReason;
  @SharedField(() => Region, PERSONAL, 'Region that keeps the spell that the reason refers to (参保地).', { nullable: true })
  region!: Region | null;
  @SharedField(() => InsuredAs, PERSONAL, 'How contributions are paid (缴费方式).', { nullable: true })
  mode!: InsuredAs | null;
  @SharedField(() => DateScalar, PERSONAL, 'First day of that spell (起始日).', { nullable: true })
  from!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Last day of that spell; null while it continues (截止日).', { nullable: true })
  to!: string | null;
  /** empty if there is no spell */
  heldIn?: string;
  subject!: string;

  static of(scheme: Scheme, reason: ProofReason, spell: EnrolmentSpell | undefined, subject: string): SchemeCover {
    return Object.assign(new SchemeCover(), {
      ...{ scheme, reason, insured: reason === 'INSURED', region: spell?.region ?? null, mode: spell?.mode ?? null },
      ...{ from: spell?.from ?? null, to: spell?.to ?? null, heldIn: spell?.heldIn, subject },
    });
  }
}

@ObjectType('InsuranceProof', { description: 'Proof whether an order or a person was insured at a given time (参保证明).' })
export class InsuranceProof {
  @SharedField(
    () => Boolean,
    PERSONAL,
    'Whether it was insured; null if the order source is unavailable or the result is undecided (是否参保).',
    {
      nullable: true,
    },
  )
  insured!: boolean | null;
  @SharedField(() => ProofReason, PERSONAL, 'Reason (依据).')
  reason!: ProofReason;
  @SharedField(() => DateTime, PERSONAL, 'The time that the proof is about (查询时刻).')
  at!: string;
  @SharedField(() => Scheme, PERSONAL, 'Scheme; for a person the first scheme that was in force (险种).', { nullable: true })
  scheme!: Scheme | null;
  @SharedField(() => Enterprise, PERSONAL, 'Platform of the order (平台企业).', { nullable: true })
  platform!: Enterprise | null;
  @SharedField(() => Region, PERSONAL, 'Where the order was taken, or the spell is kept (接单地或参保地).', { nullable: true })
  region!: Region | null;
  @SharedField(() => DateTime, PERSONAL, 'Start of cover (起始时刻).', { nullable: true })
  from!: string | null;
  @SharedField(() => DateTime, PERSONAL, 'End of cover; null while it continues (截止时刻).', { nullable: true })
  to!: string | null;
  @SharedField(
    () => Money,
    PERSONAL,
    'Premium for the order in yuan, four decimal places; null if the register row of the rate was withdrawn: see rows (该单缴费，元).',
    { nullable: true },
  )
  rate!: string | null;
  @SharedField(() => [SchemeCover], PERSONAL, 'For a person: every scheme with its reason; empty for an order (各险种参保状态).')
  schemes!: SchemeCover[];
  @SharedField(() => [String], PERSONAL, 'Register rows that decided the result; withdrawn rows are marked (所用数据).')
  rows!: string[];
  heldIn?: string;
  subject?: string;
  /** states that there is no record; reads the same for a record that the caller may not see */
  nobody?: boolean;
  /** what the signed receipt states besides the fields: the order or the person */
  about!: { order: string } | { worker: string };

  static of(proof: Partial<InsuranceProof> & Pick<InsuranceProof, 'reason' | 'at' | 'about'>): InsuranceProof {
    const nothing = { scheme: null, platform: null, region: null, from: null, to: null, rate: null, schemes: [], rows: [] };
    const insured = ['SOURCE_DOWN', 'UNDECIDED'].includes(proof.reason) ? null : proof.reason === 'INSURED';
    return Object.assign(new InsuranceProof(), nothing, { insured }, proof);
  }
}
