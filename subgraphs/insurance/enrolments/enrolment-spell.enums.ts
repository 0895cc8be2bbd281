import { describedEnum } from '../../shared/schema/described-enum.ts';

export const Scheme = describedEnum('Scheme', 'Social insurance scheme (险种).', {
  PENSION: 'Employee basic pension (职工基本养老保险).',
  MEDICAL: 'Employee basic medical insurance (职工基本医疗保险).',
  MATERNITY: 'Maternity insurance (生育保险).',
  WORK_INJURY: 'Work-injury insurance (工伤保险).',
  OCCUPATIONAL_INJURY: 'Occupational injury protection of new-form workers (职业伤害保障).',
  UNEMPLOYMENT: 'Unemployment insurance (失业保险).',
});
export type Scheme = keyof typeof Scheme;

export const SchemeOwner = describedEnum('SchemeOwner', 'Which of the two authorities runs a scheme (主管部门).', {
  HUMAN_RESOURCES: 'Human resources and social security authority (人力资源社会保障部门).',
  MEDICAL_SECURITY: 'Healthcare security authority (医疗保障部门).',
});
export type SchemeOwner = keyof typeof SchemeOwner;

/** Medical and maternity insurance are run by the healthcare security authority, all others by human resources. */
export const ownerOf = (scheme: Scheme): SchemeOwner =>
  scheme === 'MEDICAL' || scheme === 'MATERNITY' ? 'MEDICAL_SECURITY' : 'HUMAN_RESOURCES';

export const InsuredAs = describedEnum('InsuredAs', 'Status in which a person is insured, and who pays (参保身份).', {
  EMPLOYEE: 'As an employee; employer and employee pay (单位职工).',
  FLEXIBLE: 'As a flexible worker, who pays (灵活就业人员).',
  PER_ORDER: 'By the platform, for each order (平台按单缴费).',
});
export type InsuredAs = keyof typeof InsuredAs;

export const PersonGroup = describedEnum('PersonGroup', 'Group of persons, as used in rules (人员类别).', {
  FLEXIBLE: 'Flexible worker (灵活就业人员).',
  MIGRANT: 'Migrant worker (农民工).',
  NEW_FORM: 'Worker in a new form of employment (新就业形态劳动者).',
  EMPLOYEE: 'Employee (单位职工).',
});
export type PersonGroup = keyof typeof PersonGroup;

export const SpellEnd = describedEnum('SpellEnd', 'Why a spell of cover ended (终止原因).', {
  INTERRUPTED: 'Interrupted; may be resumed (中断).',
  TRANSFERRED: 'Transferred to another region (转移).',
  ENDED: 'Ended (终止).',
});
export type SpellEnd = keyof typeof SpellEnd;

export const ContestState = describedEnum('ContestState', 'Where a contest of cover stands (参保争议状态).', {
  OPEN: 'Waiting for the answer of the agency that keeps the cover (待参保地答复).',
  YIELDED: 'That agency accepted the contest; the cover ended (参保地认可，已终止).',
  MAINTAINED: 'That agency maintains the cover; the agency above both regions must decide (参保地不认可，待共同上级裁定).',
  CONFIRMED: 'Decided: the cover is valid (裁定有效).',
  REVOKED: 'Decided: the cover ended (裁定终止).',
  LAPSED: 'Not answered in time; the cover ended (逾期未答复，已终止).',
});
export type ContestState = keyof typeof ContestState;

export const ContestStep = describedEnum('ContestStep', 'A step in a contest of cover, and who takes it (参保争议环节).', {
  YIELD: 'The agency that keeps the cover accepts the contest; the cover ends (参保地认可).',
  MAINTAIN: 'The agency that keeps the cover maintains it, with a reason (参保地不认可).',
  CONFIRM:
    'The agency above both regions confirms the cover; the cover in the other region ends. The agency that recorded it may not decide (裁定有效).',
  REVOKE: 'The agency above both regions ends the cover. The agency that recorded it may not decide (裁定终止).',
});
export type ContestStep = keyof typeof ContestStep;

export const ServiceChannel = describedEnum('ServiceChannel', 'Where somebody turned to the service (办理渠道).', {
  ONLINE: 'Online platform or app (线上).',
  COUNTER: 'Counter (窗口).',
  PLATFORM: 'Through the platform enterprise (平台企业代办).',
});
export type ServiceChannel = keyof typeof ServiceChannel;
