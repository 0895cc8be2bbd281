import { describedEnum } from '../../shared/schema/described-enum.ts';

export const EmploymentForm = describedEnum('EmploymentForm', 'The three kinds of relation in 人社部发〔2021〕56号 (用工关系类型).', {
  LABOUR_RELATION: 'Labour relation (符合确立劳动关系情形).',
  INCOMPLETE: 'Managed by the enterprise but short of a labour relation (不完全符合确立劳动关系情形).',
  CIVIL: 'Self-directed business or freelance work (民事关系).',
});
export type EmploymentForm = keyof typeof EmploymentForm;

export const EngagementSourceKind = describedEnum('EngagementSourceKind', 'Source of a statement about an engagement (用工记录来源).', {
  DEPARTMENT: 'A labour department; its statement takes precedence (人力资源社会保障部门).',
  PLATFORM: 'The platform or express enterprise (平台企业报送).',
});
export type EngagementSourceKind = keyof typeof EngagementSourceKind;
