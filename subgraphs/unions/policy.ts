import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see what of the unions' registers.
 * What a class means for the own agency, for another region and for another agency stands in ACCESS_TABLE.
 */
export const UNIONS_POLICY = definePolicy('unions', {
  organizations: { classification: 'PUBLIC', type: 'UnionOrganization', heldBy: 'region of the union', basis: '政务数据共享条例第十四条' },
  serviceSites: { classification: 'PUBLIC', type: 'ServiceSite', heldBy: 'place', basis: '政务数据共享条例第十四条' },
  memberships: {
    classification: 'PERSONAL',
    type: 'UnionMembership',
    heldBy: 'region of the union',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  contracts: {
    classification: 'PUBLIC',
    type: 'CollectiveContract',
    heldBy: 'department of the filing',
    basis: '政务数据共享条例第十四条；劳动合同法第五十四条',
  },
});
