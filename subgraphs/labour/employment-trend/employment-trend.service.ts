import sql from 'sql-template-tag';
import { publishedCount } from '../../shared/authorization/small-cells.ts';
import { addMonths, today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import pilots from './data/monitoring-pilots.json' with { type: 'json' };
import type { EmploymentTrendRepository, TrendRow } from './employment-trend.repository.ts';
import { EmploymentTrend, EmploymentTrendPoint, MonitoringPilot, type TrendFilter } from './employment-trend.type.ts';

const FIELDS = ['EmploymentReport.enterprise', 'EmploymentReport.region', 'EmploymentReport.period'];
const DEFAULT_MONTHS = 12;
const MAX_MONTHS = 36;
// From the mean of two enterprises, each of them could compute the other's figure.
const MIN_ENTERPRISES = 3;

/**
 * Sums over the reports that the caller may see; without access to any report the answer is empty. Means over few enterprises
 * or persons are withheld.
 */
export class EmploymentTrendService {
  constructor(private readonly reports: EmploymentTrendRepository) {}

  async of(context: RequestContext, filter: TrendFilter | null, industry?: string): Promise<EmploymentTrend> {
    const to = filter?.to ?? addMonths(today(), -1).slice(0, 7);
    const from = filter?.from ?? addMonths(`${to}-01`, 1 - DEFAULT_MONTHS).slice(0, 7);
    if (from > to) throw badInput('where.from', 'order', 'from must not be after to', 'from 不得晚于 to');
    if (addMonths(`${from}-01`, MAX_MONTHS).slice(0, 7) <= to)
      throw badInput('where.from', 'range', `at most ${MAX_MONTHS} months`, `至多 ${MAX_MONTHS} 个月`);
    const region = filter?.region ?? context.caller.region;
    const visible = LABOUR_POLICY.filtered(context, 'employmentReports', FIELDS, sql`region`);
    const months = await this.reports.months(context, { ...filter, region, from, to, industry, visible });
    const points = months.map((month) => point(month, region));
    points.forEach((one, i) => {
      // A month without reports has no entry, so the previous entry may not be the previous month.
      const before = points[i - 1];
      const follows = before?.period === addMonths(`${one.period}-01`, -1).slice(0, 7);
      one.incomeChange = follows ? change(before.averageIncome, one.averageIncome) : null;
    });
    return Object.assign(new EmploymentTrend(), { points, incomeVolatility: volatility(points), heldIn: region });
  }

  pilots(): MonitoringPilot[] {
    return pilots.pilots.map((pilot) => Object.assign(new MonitoringPilot(), pilot));
  }
}

function point({ period, enterprises, headcount, hours, income }: TrendRow, heldIn: string): EmploymentTrendPoint {
  const persons = publishedCount(Number(headcount), enterprises, true);
  const isPublished = persons !== null && enterprises >= MIN_ENTERPRISES && hours !== null && income !== null;
  return Object.assign(new EmploymentTrendPoint(), {
    period,
    enterprises,
    headcount: persons,
    averageHours: isPublished ? Math.round(Number(hours) * 10) / 10 : null,
    averageIncome: isPublished ? Number(income).toFixed(2) : null,
    incomeChange: null,
    heldIn,
  });
}

const change = (before: string | null, after: string | null): number | null =>
  before === null || after === null || Number(before) === 0 ? null : percent(Number(after) / Number(before) - 1);

function volatility(points: readonly EmploymentTrendPoint[]): number | null {
  const incomes = points.flatMap(({ averageIncome }) => (averageIncome === null ? [] : [Number(averageIncome)]));
  if (incomes.length < 2) return null;
  const mean = incomes.reduce((sum, income) => sum + income, 0) / incomes.length;
  const variance = incomes.reduce((sum, income) => sum + (income - mean) ** 2, 0) / incomes.length;
  return mean === 0 ? null : percent(Math.sqrt(variance) / mean);
}

const percent = (share: number): number => Math.round(share * 1_000) / 10;
