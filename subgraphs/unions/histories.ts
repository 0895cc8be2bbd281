import { INTERNAL, PERSONAL, PUBLIC } from '../shared/authorization/classification.ts';
import { type HistoryOf, historyOf } from '../shared/workflow/history.resolver.ts';
import { BargainingRound } from './bargaining-rounds/bargaining-round.type.ts';
import { AlgorithmConsultation, ConsultationOpinion } from './consultations/consultation.type.ts';
import { CollectiveContract } from './contracts/collective-contract.type.ts';
import { Grievance } from './grievances/grievance.type.ts';
import { UnionMembership } from './memberships/union-membership.type.ts';

/** The union records that have a history of steps. */
export const HISTORIES: readonly HistoryOf[] = [
  historyOf(
    () => CollectiveContract,
    PUBLIC,
    'collective_contract',
    ({ id }) => id,
  ),
  historyOf(
    () => AlgorithmConsultation,
    PUBLIC,
    'algorithm_consultation',
    ({ id }) => id,
  ),
  historyOf(
    () => ConsultationOpinion,
    PUBLIC,
    'consultation_opinion',
    ({ id }) => id,
  ),
  historyOf(
    () => BargainingRound,
    INTERNAL,
    'bargaining_round',
    ({ id }) => id,
  ),
  historyOf(
    () => Grievance,
    PERSONAL,
    'grievance',
    ({ id }) => id,
  ),
  historyOf(
    () => UnionMembership,
    PERSONAL,
    'union_membership',
    ({ id }) => id,
  ),
];
