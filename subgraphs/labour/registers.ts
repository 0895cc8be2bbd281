import { publishedFigures } from '../shared/figures/published-figure.register.ts';
import type { ReferenceBooks } from '../shared/reference/reference.resolver.ts';
import { CAMPAIGNS } from './campaigns/campaign.register.ts';
import { ONLINE_SERVICES } from './employment-services/online-service.register.ts';
import { TRAINING_SKILLS } from './employment-services/training-skill.register.ts';
import { STAFFING } from './figures/staffing.register.ts';
import { MINIMUM_WAGES } from './minimum-wages/minimum-wage.register.ts';
import { RULE_REQUIREMENTS } from './platform-rules/rule-requirement.register.ts';
import { POLICIES } from './policies/policy.register.ts';
import { Region } from './region/region.type.ts';
import { RISK_THRESHOLDS } from './risk-signals/risk-threshold.register.ts';
import { WORKING_CALENDARS } from './working-calendars/working-calendar.register.ts';

/** Who may import records into the labour ministry's registers, and the legal basis. */
export const SENDERS = {
  kind: 'LABOUR',
  who: ['a labour department', '人力资源社会保障部门'],
  article: '劳动保障监察条例第十三条',
} as const;

const INDICATORS = ['flexibleWorkers', 'enterprisesInspected', 'interviews', 'violationsHandled', 'gigMarkets', 'startupCarriers'];

/** Registers that the labour ministry's checks are based on. */
export const LABOUR_REGISTERS: ReferenceBooks = {
  ...{ name: 'Labour', kind: 'LABOUR', who: SENDERS.who, article: '最低工资规定第七、八条；劳动保障监察条例第十三条' },
  places: { type: Region, at: Region.at },
  registers: [
    MINIMUM_WAGES,
    POLICIES,
    CAMPAIGNS,
    WORKING_CALENDARS,
    RULE_REQUIREMENTS,
    RISK_THRESHOLDS,
    STAFFING,
    TRAINING_SKILLS,
    ONLINE_SERVICES,
    publishedFigures(INDICATORS),
  ],
};
