import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { LedgerDelayRow } from './ledger-delay.entity.ts';

export class LedgerDelayRepository {
  constructor(private readonly db: Database) {}

  async insert(rows: RunStatement, delay: Omit<LedgerDelayRow, 'id'>): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into ledger_delay (id, matter, until, legal_basis, reason, decided_by, decided_on)
        values (${nextNumber('LD', 'ledger_delay_number', 8)}, ${delay.matter}, ${delay.until}, ${delay.legal_basis}, ${delay.reason}, ${delay.decided_by}, ${delay.decided_on}) returning id`,
    );
    return (made as { id: string }).id;
  }

  /** The day of the first decision on a matter. */
  async firstDecided(rows: RunStatement, matter: string): Promise<string | null> {
    const [row] = await rows<{ first: string | null }>(sql`select min(decided_on) as first from ledger_delay where matter = ${matter}`);
    return row?.first ?? null;
  }

  async byId(context: RequestContext, id: string): Promise<LedgerDelayRow | undefined> {
    return (await this.db.rows<LedgerDelayRow>(context, sql`select * from ledger_delay where id = ${id}`))[0];
  }

  /** Matters whose accesses are not shown to the worker today. */
  async mattersDelayed(context: RequestContext): Promise<string[]> {
    const rows = await this.db.rows<{ matter: string }>(context, sql`select distinct matter from ledger_delay where until >= ${today()}`);
    return rows.map(({ matter }) => matter);
  }

  /** Those of them that opened data of this person, also under a former pseudonym. */
  async mattersOf(context: RequestContext, persons: readonly string[]): Promise<string[]> {
    const rows = await this.db.rows<{ matter: string }>(
      context,
      sql`select distinct matter from ledger_delay d where until >= ${today()}
        and exists (select from opened_person o where o.matter = d.matter and o.person = any(${persons}::text[]))`,
    );
    return rows.map(({ matter }) => matter);
  }

  /** Agreements with an agency that include a region. */
  async reaching(context: RequestContext, agency: string, region: string): Promise<string[]> {
    const rows = await this.db.rows<{ id: string; regions: string[] }>(
      context,
      sql`select id, regions from sharing_agreement where agency = ${agency}`,
    );
    const meets = (one: string) => regionCovers(one, region) || regionCovers(region, one);
    return rows.flatMap(({ id, regions }) => (regions.some(meets) ? [id] : []));
  }

  /** Agreements that a participant granted and whose use it may inspect. */
  async granted(context: RequestContext, participant: string): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(context, sql`select id from sharing_agreement where provider = ${participant}`);
    return rows.map(({ id }) => id);
  }
}
