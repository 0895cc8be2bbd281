import { describedEnum } from '../../shared/schema/described-enum.ts';

export const EmploymentForm = describedEnum('EmploymentForm', 'The three relations of 人社部发〔2021〕56号 (用工关系类型).', {
  LABOUR_RELATION: 'Labour relation (符合确立劳动关系情形).',
  INCOMPLETE: 'Managed, but short of a labour relation (不完全符合确立劳动关系情形).',
  CIVIL: 'Self-directed business or freelance work (民事关系).',
});
export type EmploymentForm = keyof typeof EmploymentForm;

export const EngagementSourceKind = describedEnum('EngagementSourceKind', 'Who states an engagement (用工记录来源).', {
  DEPARTMENT: 'A labour department; it prevails (人力资源社会保障部门).',
  PLATFORM: 'The platform or express firm that reports (平台企业报送).',
});
export type EngagementSourceKind = keyof typeof EngagementSourceKind;
