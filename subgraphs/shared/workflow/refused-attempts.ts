import sql from 'sql-template-tag';
import { today } from '../calendar/today.ts';
import type { Database } from '../database/database.ts';
import { hubError } from '../errors.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type UserError, userError } from '../rules/user-error.ts';
import { refusalsPerDay } from './refusals-per-day.ts';

export const ELSEWHERE = 'ELSEWHERE';

/**
 * The conflict is in records that the caller may not see. All such conflicts have the same error, so that it does not reveal
 * which record exists, where, or since when.
 */
export const elsewhere = (): UserError =>
  userError(
    '',
    ELSEWHERE,
    'this agency cannot accept this alone; ask the superior agency, which can see the records of all regions, or name a confirmed matter of this person in X-Hub-Matter',
    '本单位无法单独受理：请向可查询各地区记录的上级单位核实，或者以 X-Hub-Matter 列明与本人有关且已确认的案由',
  );

/** May the caller see a record of this person in this region? */
export const isInSight = ({ caller }: RequestContext, person: string, region: string | null): boolean =>
  (region !== null && regionCovers(caller.region, region)) || (caller.matter?.confirmed.includes(person) ?? false);

/** The given error if a visible record conflicts; the neutral one if only invisible records conflict; false if none does. */
export function clashOf(context: RequestContext, person: string, regions: readonly (string | null)[], rule: UserError): UserError | false {
  if (regions.length === 0) return false;
  return regions.some((region) => isInSight(context, person, region)) ? rule : elsewhere();
}

/**
 * Throws FORBIDDEN if the participant has reached its daily limit of refusals, because refusals can be used to test for
 * records.
 */
export async function withinRefusals(db: Database, context: RequestContext): Promise<void> {
  const most = refusalsPerDay();
  const [found] = await db.rows<{ attempts: number }>(
    context,
    sql`select attempts from refused_attempt where participant = ${context.caller.participant} and day = ${today()}`,
  );
  if ((found?.attempts ?? 0) < most) return;
  throw hubError('FORBIDDEN', `this participant was refused ${most} times today (setting REFUSALS_PER_DAY); try again tomorrow`, {
    messageZh: `本参与方今日被拒绝已达 ${most} 次（设置项 REFUSALS_PER_DAY），请次日再办`,
    rule: 'REFUSALS_PER_DAY',
    most,
    http: { status: 403 },
  });
}

/**
 * Counts a refusal, outside the transaction that was rolled back. `attempts`: more than 1 if one request can test for several
 * records.
 */
export async function countRefusal(db: Database, context: RequestContext, attempts = 1): Promise<void> {
  await db.rows(
    context,
    sql`insert into refused_attempt as r (participant, day, attempts) values (${context.caller.participant}, ${today()}, ${attempts})
      on conflict (participant, day) do update set attempts = r.attempts + excluded.attempts`,
  );
}
