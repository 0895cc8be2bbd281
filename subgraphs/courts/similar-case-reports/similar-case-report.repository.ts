import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { SimilarCaseReportRow } from './similar-case-report.entity.ts';

export class SimilarCaseReportRepository {
  constructor(private readonly db: Database) {}

  /** Loads a report of this participant. */
  async byId(context: RequestContext, id: string, participant: string): Promise<SimilarCaseReportRow | undefined> {
    return (
      await this.db.rows<SimilarCaseReportRow>(
        context,
        sql`select * from similar_case_report where id = ${id} and participant = ${participant}`,
      )
    )[0];
  }

  async publishedCases(context: RequestContext): Promise<number> {
    const [counted] = await this.db.rows<{ n: number }>(context, sql`select count(*) as n from case_search where published`);
    return counted?.n ?? 0;
  }

  /** The same question with the same results on the same day gives the same report; the first one is kept. */
  async keep(context: RequestContext, row: Omit<SimilarCaseReportRow, 'made_at'>): Promise<SimilarCaseReportRow> {
    const [kept] = await this.db.rows<SimilarCaseReportRow>(
      context,
      sql`with made as (
          insert into similar_case_report (id, participant, region, subject, question, hits, searched, content_hash)
          values (${row.id}, ${row.participant}, ${row.region}, ${row.subject}, ${JSON.stringify(row.question)}, ${JSON.stringify(row.hits)}, ${row.searched}, ${row.content_hash})
          on conflict (id) do nothing returning *)
        select * from made union all select * from similar_case_report where id = ${row.id} limit 1`,
    );
    // Somebody else inserted it at the same moment, so it exists now.
    return kept ?? ((await this.byId(context, row.id, row.participant)) as SimilarCaseReportRow);
  }
}
