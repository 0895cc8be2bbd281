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

export const Occasion = describedEnum('Occasion', 'Important date before which a region is swept for risks (重要时间节点).', {
  NEW_YEAR: 'New Year (元旦).',
  SPRING_FESTIVAL: 'Spring Festival (春节).',
  LABOUR_DAY: 'Labour Day (劳动节).',
  MID_AUTUMN: 'Mid-Autumn Festival (中秋节).',
  NATIONAL_DAY: 'National Day (国庆节).',
  SHOPPING_FESTIVAL: 'Shopping festival, such as 11 November (大型促销节点).',
  OTHER: 'Another date, given in the name of the sweep (其他).',
});
export type Occasion = keyof typeof Occasion;

export const RiskCaseState = describedEnum('RiskCaseState', 'State of a risk task (风险处置状态).', {
  OPEN: 'Not taken up yet (待处置).',
  IN_HAND: 'In progress (处置中).',
  CLOSED: 'Closed (已办结).',
});
export type RiskCaseState = keyof typeof RiskCaseState;

export const RiskOutcome = describedEnum('RiskOutcome', 'Outcome of a risk task (风险处置结果).', {
  RESOLVED: 'The risk was removed (风险已化解).',
  INSPECTED: 'A labour inspection was opened (转劳动保障监察立案).',
  MEDIATED: 'The disputes were sent to mediation (转调解处理).',
  TRANSFERRED: 'Transferred to another department (移送其他部门).',
  NO_RISK: 'No risk was found on checking (经核实不构成风险).',
});
export type RiskOutcome = keyof typeof RiskOutcome;

/** A sweep for one reader; the flag says whether it belongs to another place. */
export type VisibleSweepRow = RiskSweepRow & { elsewhere: boolean };

@ObjectType('RiskSweep', { description: 'Risk sweep before an important date, with the state of each signal (风险摸排).' })
export class RiskSweep implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (摸排标识).')
  id!: string;
  @SharedField(() => Occasion, INTERNAL, 'Important date (时间节点).')
  occasion!: Occasion;
  @SharedField(() => String, INTERNAL, 'Its name (名称).')
  name!: string;
  @SharedField(() => Region, INTERNAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'First day of the period (起始日).')
  from!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Last day of the period (截止日).')
  to!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the sweep (摸排日期).')
  heldOn!: string;
  @SharedField(() => String, INTERNAL, 'Participant that carried it out (摸排单位).')
  heldBy!: string;
  @SharedField(
    () => Int,
    INTERNAL,
    'Number of signals found, including signals still open from an earlier sweep; departments of other places get the number without wage-clue signals (发现风险数).',
  )
  found!: number;
  heldIn!: string;

  static from(row: VisibleSweepRow): RiskSweep {
    const found = row.elsewhere ? row.found - row.on_clues : row.found;
    return Object.assign(new RiskSweep(), {
      ...{ id: row.id, occasion: row.occasion, name: row.name, region: Region.at(row.region), from: row.from_day, to: row.to_day },
      ...{ heldOn: row.held_on, heldBy: row.participant, found, heldIn: row.region },
    });
  }
}

@ObjectType('RiskCase', { description: 'Risk task: a signal of a sweep, with owner, state and outcome (风险处置事项).' })
export class RiskCase implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (处置事项标识).')
  id!: string;
  @SharedField(() => ID, INTERNAL, 'Identifier of the sweep that created it (摸排标识).')
  sweep!: string;
  @SharedField(() => ID, INTERNAL, 'Identifier of the signal, as in riskSignals, which lists its records (风险信号标识).')
  signal!: string;
  @SharedField(() => RiskKind, INTERNAL, 'Kind of signal (风险类型).')
  kind!: RiskKind;
  @SharedField(() => Region, INTERNAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => String, INTERNAL, 'Participant responsible for it (责任单位).')
  owner!: string;
  @SharedField(() => RiskCaseState, INTERNAL, 'State (状态).')
  state!: RiskCaseState;
  @SharedField(() => String, INTERNAL, 'Measures being taken (处置措施).', { nullable: true })
  handling!: string | null;
  @SharedField(() => RiskOutcome, INTERNAL, 'Outcome (处置结果).', { nullable: true })
  outcome!: RiskOutcome | null;
  @SharedField(() => String, INTERNAL, 'Remark on the outcome (结果说明).', { nullable: true })
  note!: string | null;
  @SharedField(() => Deadline, INTERNAL, 'Time limit (处置期限).')
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
