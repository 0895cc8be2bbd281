import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see what of the courts' registers.
 * What a class means for the own agency, for another region and for another agency stands in ACCESS_TABLE.
 */
export const COURTS_POLICY = definePolicy('courts', {
  publishedCases: {
    classification: 'PUBLIC',
    type: 'CourtCase',
    heldBy: 'court',
    basis: '政务数据共享条例第十四条；最高人民法院关于人民法院在互联网公布裁判文书的规定',
  },
  casesInProgress: { classification: 'INTERNAL', type: 'CourtCase', heldBy: 'court', basis: '政务数据共享条例第十五、二十、二十一条' },
  // A published judgment recites the arbitration before it; the mediation stays among the courts.
  chainMediations: {
    classification: 'INTERNAL',
    type: 'ProcedureStep',
    heldBy: 'mediation organisation',
    basis: '调解不公开；政务数据共享条例第十五、二十、二十一条',
  },
  casesOfWorker: {
    classification: 'PERSONAL',
    type: 'CourtCase',
    heldBy: 'court',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  mediations: {
    classification: 'PERSONAL',
    type: 'MediationCase',
    heldBy: 'mediation organisation',
    basis: '劳动争议调解仲裁法；调解不公开；个人信息保护法第六条',
  },
});
