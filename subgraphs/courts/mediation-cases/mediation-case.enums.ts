import { describedEnum } from '../../shared/schema/described-enum.ts';

export const MediationResult = describedEnum('MediationResult', 'Outcome of a mediation (调解结果).', {
  AGREED: 'Agreement reached (达成协议).',
  FAILED: 'No agreement reached (未达成协议).',
  WITHDRAWN: 'Withdrawn (撤回).',
});
export type MediationResult = keyof typeof MediationResult;

export const MediationKind = describedEnum('MediationKind', 'Kind of mediation; a one-stop centre combines several (调解类型).', {
  LABOUR: 'Labour dispute mediation (劳动争议调解).',
  PEOPLES: "People's mediation (人民调解).",
  JUDICIAL: 'Court mediation (司法调解).',
});
export type MediationKind = keyof typeof MediationKind;
