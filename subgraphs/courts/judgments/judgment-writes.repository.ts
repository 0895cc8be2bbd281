import sql from 'sql-template-tag';
import type { RunStatement } from '../../shared/database/database.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import type { CaseRepresentativeRow, CaseVersionRow, StoredParagraph } from './judgment.entity.ts';

export type Decision = Pick<
  CourtCaseRow,
  'document_type' | 'outcome' | 'relation' | 'gist' | 'key_points' | 'judges' | 'amounts' | 'statutes' | 'cites' | 'evasion' | 'legal_gaps'
> & { decided_on: string; published: boolean };

export interface NewFinding {
  factor: string;
  value: number;
  quote: string;
  paragraph: number;
}

/** Writes of a judgment and its publication. */
export class JudgmentWrites {
  async decide(rows: RunStatement, number: string, one: Decision): Promise<void> {
    await rows(sql`update court_case set decided_on = ${one.decided_on}, published = ${one.published}, document_type = ${one.document_type},
      outcome = ${one.outcome}, relation = ${one.relation}, gist = ${one.gist}, key_points = ${one.key_points}, judges = ${one.judges},
      amounts = ${JSON.stringify(one.amounts)}, statutes = ${one.statutes}, cites = ${one.cites}, evasion = ${one.evasion},
      legal_gaps = ${one.legal_gaps},
      authority = case when court_level in ('HIGH', 'SUPREME') then 'HIGH_COURT' else authority end where number = ${number}`);
  }

  async insertText(rows: RunStatement, number: string, paragraphs: readonly StoredParagraph[]): Promise<void> {
    await rows(sql`insert into case_text (case_number, paragraphs) values (${number}, ${JSON.stringify(paragraphs)}::jsonb)`);
  }

  async replaceText(rows: RunStatement, number: string, paragraphs: readonly StoredParagraph[]): Promise<void> {
    await rows(sql`update case_text set paragraphs = ${JSON.stringify(paragraphs)}::jsonb where case_number = ${number}`);
  }

  async textOf(rows: RunStatement, number: string): Promise<StoredParagraph[]> {
    const [found] = await rows<{ paragraphs: StoredParagraph[] }>(sql`select paragraphs from case_text where case_number = ${number}`);
    return found?.paragraphs ?? [];
  }

  async insertFindings(rows: RunStatement, number: string, findings: readonly NewFinding[]): Promise<void> {
    if (findings.length === 0) return;
    await rows(sql`insert into factor_finding (case_number, factor, value, quote, paragraph)
      select ${number}, factor, value, quote, paragraph from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
        as f(factor text, value smallint, quote text, paragraph integer)`);
  }

  /** A hash of a text in which only the masked words are unknown would allow guessing them. */
  async dropHashes(rows: RunStatement, number: string): Promise<void> {
    await rows(sql`update case_version set content_hash = null where case_number = ${number}`);
  }

  /** A quote that no longer occurs in its paragraph is masked with it. */
  async maskQuotes(rows: RunStatement, number: string): Promise<void> {
    await rows(sql`update factor_finding f set quote = '＊' from case_text t where t.case_number = f.case_number and f.case_number = ${number}
      and strpos(t.paragraphs->(f.paragraph - 1)->>'text', f.quote) = 0`);
  }

  async insertRepresentatives(
    rows: RunStatement,
    number: string,
    list: readonly Omit<CaseRepresentativeRow, 'case_number'>[],
  ): Promise<void> {
    if (list.length === 0) return;
    await rows(sql`insert into case_representative (case_number, ordinal, party, lawyer, law_firm)
      select ${number}, ordinal, party, lawyer, law_firm from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as r(ordinal integer, party integer, lawyer text, law_firm text)`);
  }

  async addVersion(rows: RunStatement, number: string, one: Omit<CaseVersionRow, 'case_number' | 'version'>): Promise<void> {
    await rows(sql`insert into case_version (case_number, version, kind, recorded_on, reason, changed, content_hash)
      select ${number}, 1 + coalesce(max(version), 0), ${one.kind}, ${one.recorded_on}, ${one.reason}, ${one.changed}::integer[], ${one.content_hash}
      from case_version where case_number = ${number}`);
  }

  async trialStep(
    rows: RunStatement,
    number: string,
    { servedOn, extendedOn }: { servedOn: string | null; extendedOn: string | null },
  ): Promise<void> {
    await rows(sql`update procedure_step set served_on = coalesce(${servedOn}, served_on), extended_on = coalesce(${extendedOn}, extended_on)
      where number = ${number} and stage not in ('MEDIATION', 'ARBITRATION')`);
  }

  async stepOf(
    rows: RunStatement,
    number: string,
  ): Promise<{ stage: string; served_on: string | null; extended_on: string | null } | undefined> {
    const found = await rows<{ stage: string; served_on: string | null; extended_on: string | null }>(
      sql`select stage, served_on, extended_on from procedure_step where number = ${number} and stage not in ('MEDIATION', 'ARBITRATION') limit 1`,
    );
    return found[0];
  }
}
