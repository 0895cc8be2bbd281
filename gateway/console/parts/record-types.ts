import type { Labels } from '../words/labels.ts';

/** Labels of the types of records that have time limits: type → [Chinese, English]. A test finds missing ones. */
export const RECORD_TYPES: Labels = {
  Inspection: ['监察案件', 'inspection'],
  Rectification: ['企业整改', 'rectification'],
  WageClue: ['欠薪线索', 'wage clue'],
  RiskCase: ['风险处置', 'risk case'],
  ArbitrationCase: ['仲裁案件', 'arbitration case'],
  EmploymentReport: ['用工情况报告', 'employment report'],
  InjuryClaim: ['待遇申请', 'injury claim'],
  EnrolmentSpell: ['参保登记', 'enrolment'],
  MonthContest: ['参保月份异议', 'contest of a month'],
  TransferRequest: ['转移接续', 'transfer'],
};
