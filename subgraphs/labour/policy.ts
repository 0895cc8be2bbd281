import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see what of the labour ministry's registers.
 * What a class means for the own agency, for another region and for another agency stands in ACCESS_TABLE.
 */
export const LABOUR_POLICY = definePolicy('labour', {
  enterprises: { classification: 'PUBLIC', heldBy: 'seat of the enterprise', basis: '政务数据共享条例第十四条' },
  employmentLinks: { classification: 'PUBLIC', heldBy: 'region of the work', basis: '政务数据共享条例第十四条' },
  employmentReports: { classification: 'INTERNAL', heldBy: 'region reported on', basis: '政务数据共享条例第十五、二十、二十一条' },
  inspections: { classification: 'INTERNAL', heldBy: 'inspecting department', basis: '政务数据共享条例第十五、二十、二十一条' },
  arbitrationCases: { classification: 'INTERNAL', heldBy: 'arbitration commission', basis: '政务数据共享条例第十五、二十、二十一条' },
  workers: {
    classification: 'PERSONAL',
    heldBy: 'department that keeps the record',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  engagements: { classification: 'PERSONAL', heldBy: 'place of work', basis: '政务数据共享条例第三十七条；个人信息保护法第六条' },
  wageClues: {
    classification: 'PERSONAL',
    heldBy: 'department that handles the clue',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  arbitrationParties: {
    classification: 'PERSONAL',
    heldBy: 'arbitration commission',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
});
