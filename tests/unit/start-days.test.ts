import 'typeorm'; // brings the metadata that decorators write
import { procedureDeadlines } from '../../subgraphs/courts/procedure-steps/procedure-deadlines.ts';
import type { DocumentedStep } from '../../subgraphs/courts/procedure-steps/procedure-step.entity.ts';
import { claimDeadlines } from '../../subgraphs/insurance/injury-claims/claim-deadlines.ts';
import { InjuryClaimRow } from '../../subgraphs/insurance/injury-claims/injury-claim.entity.ts';

const NONE = { ended_on: null, outcome: null, mode: null, served_on: null, extended_on: null, stated_in: null, document: null };
/** The steps of one chain, in their order. */
const chainOf = (...steps: (Partial<DocumentedStep> & Pick<DocumentedStep, 'stage' | 'started_on'>)[]): DocumentedStep[] =>
  steps.map((step, i) => ({ ...NONE, chain: 'C', ordinal: i + 1, number: `N-${i}`, region: '310000', ...step }));
const clocksOf = (chain: DocumentedStep[], at: number, now: string) =>
  procedureDeadlines(chain[at] as DocumentedStep, chain, now).map(({ rule, startedOn, dueOn }) => [rule, startedOn, dueOn]);

const tried = (more: Partial<DocumentedStep> = {}) => ({
  ...{ stage: 'FIRST_INSTANCE', mode: 'SUMMARY', started_on: '2025-06-02', ended_on: '2025-08-20', outcome: 'CLAIM_UPHELD' },
  ...{ served_on: '2025-08-25', ...more },
});

test('a judgment that nobody appeals against takes effect on the day after the time to appeal, and the times that follow run from it', () => {
  // Served on 25 August: the last day to appeal is 9 September, the judgment binds from the 10th (民事诉讼法第一百五十八条).
  expect(clocksOf(chainOf(tried()), 0, '2025-09-09')).toEqual([
    ['CIV_SUMMARY', '2025-06-02', '2025-09-02'],
    ['APPEAL', '2025-08-25', '2025-09-09'],
  ]);
  expect(clocksOf(chainOf(tried()), 0, '2025-09-10').slice(1)).toEqual([
    ['RETRIAL_APPLY', '2025-09-10', '2026-03-10'],
    ['ENFORCE_APPLY', '2025-09-10', '2027-09-10'],
  ]);
  // The last day to appeal falls into the holidays of October and moves to the 9th.
  expect(clocksOf(chainOf(tried({ ended_on: '2025-09-10', served_on: '2025-09-16' })), 0, '2025-10-10').slice(1)).toEqual([
    ['RETRIAL_APPLY', '2025-10-10', '2026-04-10'],
    ['ENFORCE_APPLY', '2025-10-10', '2027-10-11'],
  ]);
  // Small claims are final when they are served.
  expect(clocksOf(chainOf(tried({ mode: 'SMALL_CLAIMS' })), 0, '2025-09-10').slice(1)).toEqual([
    ['RETRIAL_APPLY', '2025-08-25', '2026-02-25'],
    ['ENFORCE_APPLY', '2025-08-25', '2027-08-25'],
  ]);
});

test('a ruling that dismisses the action is appealed against within ten days, and that appeal is decided within thirty; other rulings are final', () => {
  const dismissed = tried({ outcome: 'DISMISSED', document: 'RULING' });
  expect(clocksOf(chainOf(dismissed), 0, '2025-09-04').slice(1)).toEqual([['APPEAL_RULING', '2025-08-25', '2025-09-04']]);
  expect(clocksOf(chainOf(dismissed), 0, '2025-09-05').slice(1)).toEqual([['RETRIAL_APPLY', '2025-09-05', '2026-03-05']]);
  const appeal = { stage: 'APPEAL', started_on: '2025-09-03' };
  expect(clocksOf(chainOf(dismissed, appeal), 1, '2025-09-05')).toEqual([['CIV_APPEAL_RULING', '2025-09-03', '2025-10-09']]);
  expect(clocksOf(chainOf(tried({ document: 'JUDGMENT' }), appeal), 1, '2025-09-05')).toEqual([['CIV_APPEAL', '2025-09-03', '2025-12-03']]);
  expect(clocksOf(chainOf(tried({ document: 'RULING' })), 0, '2025-08-26').map(([rule]) => rule)).not.toContain('APPEAL');
});

test('a payment order is enforced once the fifteen days to pay or to object are over', () => {
  const order = {
    stage: 'PAYMENT_ORDER',
    started_on: '2025-08-01',
    ended_on: '2025-08-10',
    outcome: 'CLAIM_UPHELD',
    served_on: '2025-08-12',
  };
  expect(clocksOf(chainOf(order), 0, '2025-08-26')).toEqual([]);
  expect(clocksOf(chainOf(order), 0, '2025-08-27')).toEqual([['ENFORCE_APPLY', '2025-08-27', '2027-08-27']]);
});

test('what affirms a judgment orders what that judgment ordered; a case that was not taken on sets nobody a time to sue', () => {
  const appeal = { stage: 'APPEAL', started_on: '2025-09-05', ended_on: '2025-10-20', outcome: 'AFFIRMED', served_on: '2025-10-21' };
  const rules = (chain: DocumentedStep[], at: number) => clocksOf(chain, at, '2025-11-01').map(([rule]) => rule);
  expect(rules(chainOf(tried(), appeal), 1)).toEqual(['CIV_APPEAL', 'RETRIAL_APPLY', 'ENFORCE_APPLY']);
  expect(rules(chainOf(tried({ outcome: 'DISMISSED' }), appeal), 1)).toEqual(['CIV_APPEAL', 'RETRIAL_APPLY']);
  const arbitration = { stage: 'ARBITRATION', started_on: '2025-10-20', ended_on: '2025-10-24', served_on: '2025-10-25' };
  expect(rules(chainOf({ ...arbitration, outcome: 'AWARD_IN_PART' }), 0)).toEqual(['ARB_DECIDE', 'SUE_NONFINAL']);
  expect(rules(chainOf({ ...arbitration, outcome: 'NOT_ACCEPTED' }), 0)).toEqual(['ARB_DECIDE']);
});

test('an appeal that was extended is called late by nobody: the law names no length', () => {
  const appeal = { stage: 'APPEAL', started_on: '2025-03-03' };
  const state = (more: object) => procedureDeadlines(...one(chainOf({ ...appeal, ...more })), '2025-08-01')[0];
  const one = (chain: DocumentedStep[]) => [chain[0] as DocumentedStep, chain] as const;
  expect(state({})).toMatchObject({ rule: 'CIV_APPEAL', dueOn: '2025-06-03', state: 'OVERDUE', mark: expect.stringMatching(/^found/) });
  expect(state({ extended_on: '2025-05-30' })).toMatchObject({
    state: 'OVERDUE_UNCONFIRMED',
    mark: expect.stringMatching(/^unconfirmed: it was extended/),
  });
});

test('while a review runs nobody sues; where its time is over without a decision, one may, within fifteen days', () => {
  const clocks = (more: Partial<InjuryClaimRow>, now: string) =>
    claimDeadlines(
      Object.assign(new InjuryClaimRow(), {
        ...{ state: 'REFUSED', handling: 'ORDINARY', place_of_injury: '310115', reported_on: '2026-01-05', determined_on: '2026-02-25' },
        ...{ materials_on: null, review_applied_on: null, review_decided_on: null, suit: null, contested_on: null, ...more },
      }),
      now,
    ).map(({ rule, startedOn, dueOn, otherLastDay }) => [rule, startedOn, dueOn, otherLastDay]);
  const decided = ['SUE_DECISION', '2026-02-25', '2026-08-25', null];
  const silent = ['REVIEW_DECIDE', '2026-03-02', '2026-05-06', null];
  const asked = ['REVIEW_APPLY', '2026-02-25', '2026-04-27', null];
  expect(clocks({}, '2026-03-01')).toEqual([asked, decided]);
  // Sixty days from 2 March end on 1 May and move past the holidays.
  const applied = { review_applied_on: '2026-03-02' };
  expect(clocks(applied, '2026-05-06')).toEqual([silent, asked]);
  // Extended by thirty days, the review would end on 1 June (31 May is a Sunday).
  const late = ['SUE_AFTER_REVIEW', '2026-05-06', '2026-06-16', '2026-05-21'];
  expect(clocks(applied, '2026-05-07')).toEqual([silent, asked, late]);
  expect(clocks(applied, '2026-06-16')).toEqual([silent, asked, late]);
  expect(clocks(applied, '2026-06-17')).toEqual([silent, asked]);
  const answered = clocks({ ...applied, review_decided_on: '2026-04-20' }, '2026-05-01');
  expect(answered.at(-1)).toEqual(['SUE_AFTER_REVIEW', '2026-04-20', '2026-05-06', null]);
  // What a court has is not reviewed any more.
  expect(clocks({ suit: '（2026）沪0115行初1号' }, '2026-03-01')).toEqual([]);
});
