import { describedEnum } from '../schema/described-enum.ts';

export const DutyHolder = describedEnum('DutyHolder', 'Body that must act within a time limit (责任主体).', {
  LABOUR_DEPARTMENT: 'Labour department (人力资源社会保障部门).',
  ARBITRATION_COMMISSION: 'Arbitration commission (劳动人事争议仲裁委员会).',
  COURT: 'Court (人民法院).',
  MEDIATION_ORGANIZATION: 'Mediation organisation (调解组织).',
  LEGAL_AID_INSTITUTION: 'Legal-aid institution (法律援助机构).',
  INSURANCE_AGENCY: 'Social insurance agency (社会保险经办机构).',
  REVIEW_AUTHORITY: 'Administrative reconsideration authority (行政复议机关).',
  APPRAISAL_COMMITTEE: 'Working capacity appraisal committee (劳动能力鉴定委员会).',
  UNION: 'Trade union (工会).',
  ENTERPRISE: 'The firm (企业).',
  DATA_PROVIDER: 'Participant that provides data (数据提供方).',
});
export type DutyHolder = keyof typeof DutyHolder;
