import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see which data of the courts. What a data class means for the own agency, another region and another agency is
 * defined in ACCESS_TABLE.
 */
export const COURTS_POLICY = definePolicy('courts', {
  publishedCases: {
    classification: 'PUBLIC',
    type: 'CourtCase',
    heldBy: 'court',
    basis: '政务数据共享条例第十四条；最高人民法院关于人民法院在互联网公布裁判文书的规定',
  },
  casesInProgress: {
    classification: 'INTERNAL',
    field: 'CourtCase.inProgress',
    heldBy: 'court',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  casesOfWorker: {
    classification: 'PERSONAL',
    field: 'Worker.courtCases',
    heldBy: 'court',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  legalAid: {
    classification: 'PERSONAL',
    type: 'LegalAidCase',
    heldBy: 'legal-aid institution',
    basis: '法律援助法；个人信息保护法第六条',
  },
  mediationOrganizations: {
    classification: 'PUBLIC',
    type: 'MediationOrganization',
    heldBy: 'mediation organisation',
    basis: '政务数据共享条例第十四条',
  },
  // A published judgment describes the arbitration before it. A mediation stays confidential, in the chain as well.
  mediations: {
    classification: 'PERSONAL',
    type: 'MediationCase',
    heldBy: 'mediation organisation',
    basis: '劳动争议调解仲裁法；调解不公开；个人信息保护法第六条',
  },
});
