import { definePolicy } from '../shared/authorization/policy.ts';

const PERSONS = '政务数据共享条例第三十七条；个人信息保护法第六条';

/**
 * Who may read which records of the insurance agencies. ACCESS_TABLE says what a class means for the own agency, another
 * region and another agency.
 */
export const INSURANCE_POLICY = definePolicy('insurance', {
  injuryCoverage: {
    classification: 'PUBLIC',
    type: 'InjuryCoverage',
    heldBy: 'statistic of ten or more persons',
    basis: '政务数据共享条例第十四条',
  },
  orderPremiums: {
    classification: 'INTERNAL',
    type: 'OrderPremiumBatch',
    heldBy: 'agency of the place where the orders were accepted',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  orders: {
    classification: 'PERSONAL',
    type: 'InsuranceProof',
    heldBy: 'agency of the place where the order was accepted',
    basis: PERSONS,
  },
  enrolments: { classification: 'PERSONAL', type: 'EnrolmentSpell', heldBy: 'agency that keeps the spell', basis: PERSONS },
  contributions: {
    classification: 'PERSONAL',
    type: 'TransferPreview',
    heldBy: 'agency that keeps the account of the month',
    basis: PERSONS,
  },
  monthContests: { classification: 'PERSONAL', type: 'MonthContest', heldBy: 'agency that keeps the account of the month', basis: PERSONS },
  transfers: { classification: 'PERSONAL', type: 'TransferRequest', heldBy: 'agencies of the old and of the new region', basis: PERSONS },
  injuryClaims: { classification: 'PERSONAL', type: 'InjuryClaim', heldBy: 'agency of the place of injury', basis: PERSONS },
});
