import { definePolicy } from '../shared/authorization/policy.ts';

/** Who may read which records of the unions. ACCESS_TABLE says what a class means for the own agency, another region and another agency. */
export const UNIONS_POLICY = definePolicy('unions', {
  organizations: { classification: 'PUBLIC', type: 'UnionOrganization', heldBy: 'region of the union', basis: '政务数据共享条例第十四条' },
  serviceSites: { classification: 'PUBLIC', type: 'ServiceSite', heldBy: 'place', basis: '政务数据共享条例第十四条' },
  forums: { classification: 'PUBLIC', type: 'Forum', heldBy: 'region of the union', basis: '工会法第三十九条' },
  participation: { classification: 'PUBLIC', type: 'DemocraticParticipation', heldBy: 'region of the union', basis: '企业民主管理规定' },
  bargaining: {
    classification: 'INTERNAL',
    type: 'BargainingRound',
    heldBy: 'region of the union',
    basis: '政务数据共享条例第十四条；集体合同规定第三十二条',
  },
  consultations: {
    classification: 'PUBLIC',
    type: 'AlgorithmConsultation',
    heldBy: 'region of the union',
    basis: '新就业形态劳动者权益协商指引',
  },
  grievances: {
    classification: 'PERSONAL',
    type: 'Grievance',
    heldBy: 'region of the union that handles it',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  grievanceChannels: {
    classification: 'PUBLIC',
    type: 'GrievanceChannel',
    heldBy: 'region of the union',
    basis: '政务数据共享条例第十四条',
  },
  careActivities: { classification: 'PUBLIC', type: 'CareActivity', heldBy: 'region of the union', basis: '政务数据共享条例第十四条' },
  legalServices: { classification: 'PUBLIC', type: 'LegalService', heldBy: 'region of the union', basis: '政务数据共享条例第十四条' },
  commendations: { classification: 'PUBLIC', type: 'Commendation', heldBy: 'region of the union', basis: '政务数据共享条例第十四条' },
  memberships: {
    classification: 'PERSONAL',
    type: 'UnionMembership',
    heldBy: 'region of the union',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  contracts: {
    classification: 'PUBLIC',
    type: 'CollectiveContract',
    heldBy: 'region of the labour department that received the filing',
    basis: '政务数据共享条例第十四条；劳动合同法第五十四条',
  },
});
