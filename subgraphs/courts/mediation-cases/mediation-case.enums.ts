import { describedEnum } from '../../shared/schema/described-enum.ts';

export const MediationResult = describedEnum('MediationResult', 'How a mediation ended (调解结果).', {
  AGREED: 'Agreement reached (达成协议).',
  FAILED: 'No agreement (未达成协议).',
  WITHDRAWN: 'Withdrawn (撤回).',
});
export type MediationResult = keyof typeof MediationResult;

export const MediationKind = describedEnum('MediationKind', 'Kind of mediation; one-stop centres join them (调解类型).', {
  LABOUR: 'Mediation of labour disputes (劳动争议调解).',
  PEOPLES: "People's mediation (人民调解).",
  JUDICIAL: 'Mediation at a court (司法调解).',
});
export type MediationKind = keyof typeof MediationKind;
