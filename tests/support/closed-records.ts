import { canonicalArbitrationNumber } from '../../subgraphs/shared/identifiers/arbitration-number.ts';

/** A record of a table, and how it is named in the inputs of mutations. */
interface ClosedRecord {
  mutations: string[];
  /** member of the input that names it */
  field: string;
  database: string;
  table: string;
  key: string;
  columns: object;
}

export const ARBITRATION = '沪青浦劳人仲案字〔2026〕第9099003号';

/** Records about persons of which no step can be taken any more, and the mutations that act on them. */
export const CLOSED_RECORDS: ClosedRecord[] = [
  {
    mutations: ['takeUpWageClue', 'referWageClue', 'resolveWageClue'],
    field: 'clue',
    database: 'hub_labour',
    table: 'wage_clue',
    key: 'id',
    columns: { region: '310118', status: 'PAID', resolved_on: '2026-01-05', duplicate_of: null },
  },
  {
    mutations: ['recordArbitrationStep', 'closeArbitrationCase'],
    field: 'number',
    database: 'hub_labour',
    table: 'arbitration_case',
    key: 'number',
    columns: { canonical: canonicalArbitrationNumber(ARBITRATION), region: '310118', decided_on: '2026-01-05', accepted_on: '2026-01-04' },
  },
  {
    mutations: ['endEngagement'],
    field: 'engagement',
    database: 'hub_labour',
    table: 'engagement',
    key: 'id',
    columns: { region: '310118', from_day: '2025-01-05', to_day: '2026-01-05' },
  },
  {
    mutations: ['endMembership'],
    field: 'membership',
    database: 'hub_unions',
    table: 'union_membership',
    key: 'id',
    columns: { region: '310118', left_on: '2026-01-05', joined_on: '2025-01-05' },
  },
  {
    mutations: ['answerGrievance'],
    field: 'grievance',
    database: 'hub_unions',
    table: 'grievance',
    key: 'id',
    columns: { region: '310118', answered_at: '2026-01-05T00:00:00Z', answer: 'x', outcome: 'RESOLVED' },
  },
  {
    mutations: ['extendMediation', 'closeMediation', 'applyForJudicialConfirmation', 'applyForPaymentOrder'],
    field: 'mediation',
    database: 'hub_courts',
    table: 'mediation_case',
    key: 'id',
    columns: { region: '310118', closed_on: '2026-01-05', opened_on: '2026-01-04', result: 'FAILED', agreed_amount: null },
  },
  {
    mutations: ['recordLegalAidStep'],
    field: 'legalAidCase',
    database: 'hub_courts',
    table: 'legal_aid_case',
    key: 'id',
    columns: { region: '310118', closed_on: '2026-01-05' },
  },
  {
    mutations: ['recordInjuryStep', 'determineInjury', 'appraiseCapacity', 'payBenefit', 'settleClaimContest'],
    field: 'claim',
    database: 'hub_insurance',
    table: 'injury_claim',
    key: 'number',
    columns: {
      place_of_injury: '310118',
      state: 'REFUSED',
      determination: 'NOT_RECOGNISED',
      determined_on: '2026-01-05',
      materials_on: '2026-01-05',
    },
  },
  {
    mutations: ['advanceTransfer'],
    field: 'transfer',
    database: 'hub_insurance',
    table: 'transfer_request',
    key: 'id',
    columns: {
      from_region: '310118',
      to_region: '330106',
      scheme: 'PENSION',
      state: 'REFUSED',
      applied_on: '2026-01-05',
      channel: 'COUNTER',
    },
  },
  {
    mutations: ['settleMonthContest'],
    field: 'contest',
    database: 'hub_insurance',
    table: 'month_contest',
    key: 'id',
    columns: {
      scheme: 'PENSION',
      month: '2025-01-01',
      region: '310118',
      contested_by: '330106',
      reason: '测试',
      base: '1',
      paid: '1',
      account: '0',
      contested_with: 'insurance-330106',
      contested_on: '2026-01-05',
      contest_state: 'LAPSED',
      ended_on: '2026-01-20',
    },
  },
];
