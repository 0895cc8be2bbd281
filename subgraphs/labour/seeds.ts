import { publishedSeed } from '../shared/figures/reported-figures.ts';
import { type Seed, seedOf } from '../shared/reference/seed-register.ts';

/** Title of the report that names the documents and campaigns every new hub starts with. */
const REPORT = '国务院关于灵活就业和新就业形态劳动者权益保障工作情况的报告';

interface SeededWage {
  region: string;
  from: string;
  to: string | null;
  monthly: string[];
  hourly: string[];
  source: string;
  mark: string;
}

interface SeededSkill {
  code: string;
  name: string;
  nameEn: string;
  occupations: string[];
  mark: string;
}

interface SeededThresholds {
  rules: Record<string, { threshold: number }>;
  source: string;
  mark: string;
}

const file = (path: string) => new URL(path, import.meta.url);

/** What the registers contain at the first start; maintained by the departments from then on. */
export const LABOUR_SEEDS: readonly Seed[] = [
  publishedSeed(file('./figures/data/reported.json')),
  seedOf('minimum_wage', file('./minimum-wages/data/minimum-wages.json'), ({ rows }: { rows: SeededWage[] }) =>
    rows.map(({ from, to, ...row }) => ({ id: `${row.region}-${from}`, from_day: from, to_day: to, ...row })),
  ),
  seedOf('training_skill', file('./employment-services/data/training-skills.json'), ({ skills }: { skills: SeededSkill[] }) =>
    skills.map(({ code, name, nameEn, occupations, mark }) => ({
      ...{ id: code, region: '100000', name, name_en: nameEn, occupations, mark },
      source: REPORT,
    })),
  ),
  seedOf(
    'online_service',
    file('./employment-services/data/online-services.json'),
    ({ services }: { services: (Record<string, unknown> & { code: string })[] }) =>
      services.map(({ code, ...row }) => ({ id: code, region: '100000', ...row })),
  ),
  seedOf('rule_requirement', file('./platform-rules/data/requirements.json'), ({ requirements }: { requirements: object[] }) =>
    requirements.map((row) => ({ region: '100000', ...row })),
  ),
  seedOf('risk_threshold', file('./risk-signals/data/risk-rules.json'), ({ rules, source, mark }: SeededThresholds) =>
    Object.entries(rules).map(([kind, { threshold }]) => ({ id: kind, region: '100000', kind, threshold, source, mark })),
  ),
  seedOf('campaign', file('./campaigns/data/campaigns.json'), ({ campaigns }: { campaigns: object[] }) => campaigns),
  seedOf('policy', file('./policies/data/policies.json'), ({ policies }: { policies: object[] }) =>
    policies.map((row) => ({ source: REPORT, mark: 'found', ...row })),
  ),
];
