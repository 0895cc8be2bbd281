import sql from 'sql-template-tag';
import { addDays, addMonths, today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import { divideRounded } from '../../shared/identifiers/decimal.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { MinimumWageService } from '../minimum-wages/minimum-wage.service.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { Region } from '../region/region.type.ts';
import type { PayState } from './earning.enums.ts';
import type { EarningRepository, StatementRow } from './earning.repository.ts';
import { dueOf, EarningStatement, EarningVersion, paymentOf, yuan } from './earning.type.ts';
import { hourlyFloor, workingTime } from './work-findings.ts';
import { PlatformShare, WorkFinding, WorkMonth } from './work-month.type.ts';

const MAX_MONTHS = 36;
const WORST_FIRST: readonly PayState[] = ['UNPAID', 'PARTLY', 'NOT_DUE', 'PAID'];

/** Earnings of workers: statements, and monthly results computed from them. */
export class EarningService {
  constructor(
    private readonly earnings: EarningRepository,
    private readonly wages: MinimumWageService,
  ) {}

  async byId(context: RequestContext, id: string): Promise<EarningStatement | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.earnings.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && EarningStatement.from(row);
  }

  async versionsOf(context: RequestContext, statement: EarningStatement): Promise<EarningVersion[]> {
    const rows = await loaderFor(context, this, 'versions', async (ids) =>
      alignMany(ids, await this.earnings.versions(context, ids), (found) => found.earning),
    ).load(statement.id);
    return rows.map((row) => EarningVersion.from(row, statement));
  }

  /** Months of a worker, latest first; by default the last twelve. */
  async monthsOf(context: RequestContext, worker: string, from: string | null, to: string | null): Promise<WorkMonth[]> {
    const last = to ?? today().slice(0, 7);
    const first = from ?? addMonths(`${last}-01`, -11).slice(0, 7);
    if (first > last || first < addMonths(`${last}-01`, 1 - MAX_MONTHS).slice(0, 7))
      throw badInput(
        'from',
        'range',
        `from must not be after to, and the period must be at most ${MAX_MONTHS} months`,
        `起始月份不得晚于截止月份，且至多 ${MAX_MONTHS} 个月`,
      );
    const rows = await loaderFor(context, this, ['months', first, last], async (ids) =>
      alignMany(ids, await this.earnings.ofWorkers(context, ids, first, last, this.visible(context)), (found) => found.worker),
    ).load(worker);
    const months = grouped(rows, ({ period, region }) => `${period}/${region}`);
    return Promise.all([...months.values()].map((ofMonth) => this.month(context, ofMonth, rows)));
  }

  private async month(context: RequestContext, rows: StatementRow[], all: readonly StatementRow[]): Promise<WorkMonth> {
    const { period, region, worker } = rows[0] as StatementRow;
    const held = { heldIn: region, subject: worker };
    const firstDay = `${period}-01`;
    // A standard may change during the month.
    const wages = await Promise.all([firstDay, addDays(addMonths(firstDay, 1), -1)].map((day) => this.wages.inForce(context, region, day)));
    const findings = [hourlyFloor(rows, wages), workingTime(rows, period)];
    const payments = rows.map(paymentOf);
    const total = (of: (row: StatementRow) => bigint) => rows.reduce((sum, row) => sum + of(row), 0n);
    return Object.assign(new WorkMonth(), {
      period,
      region: Region.at(region),
      orders: rows.reduce((sum, { orders }) => sum + orders, 0),
      hoursOnline: hoursOf(rows.map(({ hours_online }) => hours_online)),
      hoursOnOrder: hoursOf(rows.map(({ hours_on_order }) => hours_on_order)),
      due: yuan(total(dueOf)),
      paid: yuan(total(({ paid }) => yuanToFen(paid))),
      arrears: yuan(payments.reduce((sum, { arrears }) => sum + arrears, 0n)),
      payState: WORST_FIRST.find((state) => payments.some((one) => one.state === state)) as PayState,
      findings: findings.map((finding) => Object.assign(new WorkFinding(), finding, held)),
      shares: sharesOf(
        all.filter((row) => row.period === period),
        held,
      ),
      statements: rows.map(EarningStatement.from),
      ...held,
    });
  }

  private visible(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'earnings', sql`region`, sql`worker`);
  }
}

/** By platform, from all statements of the month that the caller sees, for any place of work. */
function sharesOf(rows: readonly StatementRow[], held: { heldIn: string; subject: string }): PlatformShare[] {
  const all = rows.reduce((sum, row) => sum + dueOf(row), 0n);
  const platforms = [...grouped(rows, ({ platform }) => platform)].map(([platformCode, ofOne]) => ({
    platformCode,
    due: ofOne.reduce((sum, row) => sum + dueOf(row), 0n),
  }));
  return platforms
    .sort((one, other) => Number(other.due - one.due) || one.platformCode.localeCompare(other.platformCode))
    .map(({ platformCode, due }) =>
      Object.assign(new PlatformShare(), {
        platformCode,
        due: yuan(due),
        percent: all > 0n ? Number(divideRounded(due * 1_000n, all)) / 10 : 0,
        ...held,
      }),
    );
}

const hoursOf = (texts: readonly string[]): number => Math.round(texts.reduce((sum, text) => sum + Number(text) * 100, 0)) / 100;

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
