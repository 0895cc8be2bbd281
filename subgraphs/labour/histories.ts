import { INTERNAL, PERSONAL, PUBLIC } from '../shared/authorization/classification.ts';
import { type HistoryOf, historyOf } from '../shared/workflow/history.resolver.ts';
import { ArbitrationCase } from './arbitration-cases/arbitration-case.type.ts';
import { CheckUp } from './check-ups/check-up.type.ts';
import { EarningStatement } from './earnings/earning.type.ts';
import { Inspection } from './inspections/inspection.type.ts';
import { Interview } from './interviews/interview.type.ts';
import { JointMeasure } from './joint-measures/joint-measure.type.ts';
import { Rectification } from './rectifications/rectification.type.ts';
import { RiskCase } from './risk-sweeps/risk-sweep.type.ts';
import { WageClue } from './wage-clues/wage-clue.type.ts';
import { Engagement } from './workers/engagement.type.ts';

/** Procedures of the labour ministry. Each has the data class of its record. */
export const HISTORIES: readonly HistoryOf[] = [
  historyOf(
    () => Engagement,
    PERSONAL,
    'engagement',
    ({ id }) => id,
  ),
  historyOf(
    () => EarningStatement,
    PERSONAL,
    'earning',
    ({ id }) => id,
  ),
  historyOf(
    () => WageClue,
    PERSONAL,
    'wage_clue',
    ({ id }) => id,
  ),
  historyOf(
    () => ArbitrationCase,
    INTERNAL,
    'arbitration_case',
    ({ number }) => number,
  ),
  historyOf(
    () => Inspection,
    INTERNAL,
    'inspection',
    ({ number }) => number,
  ),
  historyOf(
    () => Interview,
    INTERNAL,
    'interview',
    ({ id }) => id,
  ),
  historyOf(
    () => Rectification,
    INTERNAL,
    'rectification',
    ({ id }) => id,
  ),
  historyOf(
    () => CheckUp,
    INTERNAL,
    'check_up',
    ({ id }) => id,
  ),
  historyOf(
    () => JointMeasure,
    PUBLIC,
    'joint_measure',
    ({ id }) => id,
  ),
  historyOf(
    () => RiskCase,
    INTERNAL,
    'risk_case',
    ({ id }) => id,
  ),
];
