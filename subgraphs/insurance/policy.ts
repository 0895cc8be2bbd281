import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see what of the insurance agencies' registers.
 * What a class means for the own agency, for another region and for another agency stands in ACCESS_TABLE.
 */
export const INSURANCE_POLICY = definePolicy('insurance', {
  injuryCoverage: {
    classification: 'PUBLIC',
    type: 'InjuryCoverage',
    heldBy: 'statistic of ten or more persons',
    basis: '政务数据共享条例第十四条',
  },
  enrolments: {
    classification: 'PERSONAL',
    type: 'EnrolmentSpell',
    heldBy: 'agency that keeps the spell',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  injuryClaims: {
    classification: 'PERSONAL',
    type: 'InjuryClaim',
    heldBy: 'agency of the place of injury',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
});
