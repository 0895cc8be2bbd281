import sql, { type Sql } from 'sql-template-tag';
import { type MatterRow, stillGivesCause } from '../../shared/authorization/matters.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf, rowsOfKeys } from '../../shared/database/keys.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CasePartyRow, CourtCaseRow, FactorFindingRow } from './court-case.entity.ts';

const CASE_OF_PARTY = sql`case_party p join court_case c on c.number = p.case_number`;
const MAX_SIMILAR = 10;
/** A case withdrawn earlier than this no longer justifies access to its parties' data. */
const MIN_DAYS = 30;

/**
 * Whether the case `c` was withdrawn within days of docketing. The recording time counts, because a court can backdate the day
 * of filing.
 */
export const endedSoon = (c: Sql): Sql => sql`(${c}.outcome is not distinct from 'WITHDRAWN' and ${c}.decided_on < ${MIN_DAYS}::integer
  + case when ${c}.recorded_by is null then ${c}.filed_on else greatest(${c}.filed_on, ${c}.recorded_at::date) end)`;

const within = (inner: Sql, outer: Sql) =>
  sql`(${outer} = ${WHOLE_COUNTRY} or starts_with(${inner}, regexp_replace(${outer}, '(00)+$', '')))`;
/**
 * Whether the chain contains a case of a court that is neither above nor below the court of `c`. Otherwise a court could follow
 * such a case, which may be published with masked parties, and learn from its arbitration who the parties are.
 */
const HAS_UNRELATED_COURT = sql`exists (select from procedure_step o join court_case k on k.number = o.number
  where o.chain = c.chain and not ${within(sql`k.region`, sql`c.region`)} and not ${within(sql`c.region`, sql`k.region`)})`;

export class CourtCaseRepository {
  constructor(private readonly db: Database) {}

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<CourtCaseRow[]> {
    return this.db.rows(context, sql`select c.* from court_case c where ${isOneOf(sql`c.number`, numbers)} and ${visible}`);
  }

  /** Cases with these numbers that the caller may see, and those whose publication was withdrawn. */
  cited(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<CourtCaseRow[]> {
    return this.db.rows(
      context,
      sql`select c.* from court_case c where ${isOneOf(sql`c.number`, numbers)} and (${visible} or c.withdrawn_on is not null)`,
    );
  }

  /** Numbers that differ from these only in the digits of the court. */
  alike(context: RequestContext, tails: readonly string[], visible: Sql): Promise<{ number: string }[]> {
    return this.db.rows(
      context,
      sql`select a.number from ${rowsOfKeys(tails, sql`asked(tail)`)} cross join lateral (
        select c.number from court_case c where court_case_tail(c.number) = asked.tail and ${visible} order by c.number limit ${MAX_SIMILAR}) a`,
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<(CourtCaseRow & { worker: string })[]> {
    return this.db.rows(
      context,
      sql`select c.*, p.worker from ${CASE_OF_PARTY} where ${isOneOf(sql`p.worker`, workers)} and ${visible} order by c.filed_on, c.number`,
    );
  }

  /** Workers who are parties of a case that justifies access to their data; a case withdrawn within days of docketing does not. */
  matter(context: RequestContext, number: string, own: Sql): Promise<MatterRow[]> {
    return this.db.rows(
      context,
      sql`select distinct p.worker, c.recorded_at, false as brought,
          (select jsonb_agg(jsonb_build_object('number', s.number, 'startedOn', s.started_on, 'endedOn', s.ended_on) order by s.number)
            from procedure_step s where s.chain = c.chain and s.stage = 'ARBITRATION' and not ${HAS_UNRELATED_COURT}) as follows
        from ${CASE_OF_PARTY}
        where c.number = ${number} and p.worker is not null and ${own} and ${stillGivesCause(sql`c.decided_on`)}
          and ${endedSoon(sql`c`)} is not true`,
    );
  }

  parties(context: RequestContext, cases: readonly string[]): Promise<CasePartyRow[]> {
    return this.db.rows(context, sql`select * from case_party where ${isOneOf(sql`case_number`, cases)} order by case_number, ordinal`);
  }

  factors(context: RequestContext, cases: readonly string[]): Promise<FactorFindingRow[]> {
    return this.db.rows(context, sql`select * from factor_finding where ${isOneOf(sql`case_number`, cases)} order by case_number, factor`);
  }
}
