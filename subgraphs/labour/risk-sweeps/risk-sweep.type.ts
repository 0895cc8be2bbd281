import { ID, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import { RiskKind } from '../risk-signals/risk-signal.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { RiskCaseRow, RiskSweepRow } from './risk-sweep.entity.ts';

export const Occasion = describedEnum('Occasion', 'A date before which risks are looked for (重要时间节点).', {
  NEW_YEAR: 'New Year (元旦).',
  SPRING_FESTIVAL: 'Spring Festival (春节).',
  LABOUR_DAY: 'Labour Day (劳动节).',
  MID_AUTUMN: 'Mid-Autumn (中秋节).',
  NATIONAL_DAY: 'National Day (国庆节).',
  SHOPPING_FESTIVAL: 'A shopping festival, such as 11 November (大型促销节点).',
  OTHER: 'Another date, named in the sweep (其他).',
});
export type Occasion = keyof typeof Occasion;

export const RiskCaseState = describedEnum('RiskCaseState', 'How far a signal is dealt with (风险处置状态).', {
  OPEN: 'Nobody has taken it up (待处置).',
  IN_HAND: 'Being dealt with (处置中).',
  CLOSED: 'Dealt with (已办结).',
});
export type RiskCaseState = keyof typeof RiskCaseState;

export const RiskOutcome = describedEnum('RiskOutcome', 'What came of a signal (风险处置结果).', {
  RESOLVED: 'The risk was removed (风险已化解).',
  INSPECTED: 'An inspection was opened (转劳动保障监察立案).',
  MEDIATED: 'The disputes were mediated (转调解处理).',
  TRANSFERRED: 'Handed to another department (移送其他部门).',
  NO_RISK: 'Looked into: no risk (经核实不构成风险).',
});
export type RiskOutcome = keyof typeof RiskOutcome;

/** A sweep as one reader may see it: is it a department of another place? */
export type SeenSweepRow = RiskSweepRow & { elsewhere: boolean };

@ObjectType('RiskSweep', { description: 'A look for risks before a date that matters, with what became of each signal (风险摸排).' })
export class RiskSweep implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (摸排标识).')
  id!: string;
  @SharedField(() => Occasion, INTERNAL, 'Before which date (时间节点).')
  occasion!: Occasion;
  @SharedField(() => String, INTERNAL, 'Its name (名称).')
  name!: string;
  @SharedField(() => Region, INTERNAL, 'Where (地区).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'First day looked at (起始日).')
  from!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Last day looked at (截止日).')
  to!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the sweep (摸排日期).')
  heldOn!: string;
  @SharedField(() => String, INTERNAL, 'Participant that swept (摸排单位).')
  heldBy!: string;
  @SharedField(
    () => Int,
    INTERNAL,
    'Signals that stood out, those still open from an earlier sweep included; for departments elsewhere without those on clues (发现风险数).',
  )
  found!: number;
  heldIn!: string;

  static from(row: SeenSweepRow): RiskSweep {
    const found = row.elsewhere ? row.found - row.on_clues : row.found;
    return Object.assign(new RiskSweep(), {
      ...{ id: row.id, occasion: row.occasion, name: row.name, region: Region.at(row.region), from: row.from_day, to: row.to_day },
      ...{ heldOn: row.held_on, heldBy: row.participant, found, heldIn: row.region },
    });
  }
}

@ObjectType('RiskCase', { description: 'A signal of a sweep as a task: whose, how far, what came of it (风险处置事项).' })
export class RiskCase implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (处置事项标识).')
  id!: string;
  @SharedField(() => ID, INTERNAL, 'The sweep that found it (摸排标识).')
  sweep!: string;
  @SharedField(() => ID, INTERNAL, 'The signal, as riskSignals lists it with its records (风险信号标识).')
  signal!: string;
  @SharedField(() => RiskKind, INTERNAL, 'What stood out (风险类型).')
  kind!: RiskKind;
  @SharedField(() => Region, INTERNAL, 'Where (地区).')
  region!: Region;
  @SharedField(() => String, INTERNAL, 'Participant that has to deal with it (责任单位).')
  owner!: string;
  @SharedField(() => RiskCaseState, INTERNAL, 'How far it is (状态).')
  state!: RiskCaseState;
  @SharedField(() => String, INTERNAL, 'What is being done (处置措施).', { nullable: true })
  handling!: string | null;
  @SharedField(() => RiskOutcome, INTERNAL, 'What came of it (处置结果).', { nullable: true })
  outcome!: RiskOutcome | null;
  @SharedField(() => String, INTERNAL, 'A remark on the outcome (结果说明).', { nullable: true })
  note!: string | null;
  @SharedField(() => Deadline, INTERNAL, 'Its clock (处置期限).')
  deadline!: Deadline;
  enterpriseCode!: string;
  heldIn!: string;

  static from(row: RiskCaseRow): RiskCase {
    return Object.assign(new RiskCase(), {
      ...{ id: row.id, sweep: row.sweep, signal: `${row.kind}:${row.enterprise}:${row.region}`, kind: row.kind, owner: row.owner },
      ...{ region: Region.at(row.region), handling: row.handling, outcome: row.outcome, note: row.note },
      state: row.closed_on ? 'CLOSED' : row.taken_up_on ? 'IN_HAND' : 'OPEN',
      deadline: clock('RISK_CASE', row.opened_on, row.closed_on),
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const RiskSweepConnection = connectionOf(() => RiskSweep, 'RiskSweep', '风险摸排');
export const RiskSweepPayload = payloadOf(() => RiskSweep, 'RiskSweep', 'sweep', INTERNAL, '风险摸排');
export const RiskCaseConnection = connectionOf(() => RiskCase, 'RiskCase', '风险处置事项');
export const RiskCasePayload = payloadOf(() => RiskCase, 'RiskCase', 'riskCase', INTERNAL, '风险处置事项');
