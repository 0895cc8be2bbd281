import { publishedSeed } from '../shared/figures/reported-figures.ts';
import { type Seed, seedOf } from '../shared/reference/seed-register.ts';

interface BenefitFile {
  income: { year: number; yuan: string; source: string; mark: string }[];
}
interface ModeFile {
  modes: (Record<string, unknown> & {
    scheme: string;
    mode: string;
    region: string;
    from_day: string;
    baseLow: number | null;
    baseHigh: number | null;
    workerRate: string;
    employerRate: string;
    accountRate: string;
  })[];
}
interface PilotFile {
  batches: { batch: number; start: string; provinces: string[]; sectors: string[]; mark: string; source: string }[];
}

const file = (path: string) => new URL(path, import.meta.url);

/** Rows loaded at the first start; the agencies keep the registers from then on. */
export const INSURANCE_SEEDS: readonly Seed[] = [
  publishedSeed(file('./figures/data/reported.json')),
  seedOf('benefit_income', file('./benefits/data/benefit-rules.json'), ({ income }: BenefitFile) =>
    income.map(({ year, ...row }) => ({ id: String(year), region: '100000', from_day: `${year}-01-01`, to_day: `${year}-12-31`, ...row })),
  ),
  seedOf('contribution_mode', file('./contribution-modes/data/contribution-modes.json'), ({ modes }: ModeFile) =>
    modes.map(({ baseLow, baseHigh, workerRate, employerRate, accountRate, ...row }) => ({
      ...row,
      id: `${row.scheme}-${row.mode}-${row.region}-${row.from_day}`,
      ...{ base_low: baseLow, base_high: baseHigh, worker_rate: workerRate, employer_rate: employerRate, account_rate: accountRate },
    })),
  ),
  seedOf('pilot_province', file('./injury-pilot/data/pilot.json'), ({ batches }: PilotFile) =>
    batches.flatMap(({ batch, start, provinces, sectors, mark, source }) =>
      provinces.map((region) => ({ id: `${batch}-${region}`, region, from_day: start, batch, sectors, source, mark })),
    ),
  ),
];
