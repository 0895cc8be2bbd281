import sql, { type Sql } from 'sql-template-tag';
import { decide } from '../../shared/authorization/access-rules.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import { pageRequest } from '../../shared/database/keyset.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { hubError } from '../../shared/errors.ts';
import { checkCaseNumber } from '../../shared/identifiers/case-number.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { COURTS_POLICY } from '../policy.ts';
import type { CasePartyRow, CourtCaseRow } from './court-case.entity.ts';
import type { CourtCaseFilter } from './court-case.inputs.ts';
import { type CourtCaseRepository, type CourtCaseSearch, PARTY_ENTERPRISE, type SimilarRow } from './court-case.repository.ts';
import { CaseParty, CourtCase, FactorFinding, ProcedureStep, SimilarCase } from './court-case.type.ts';

/** Published cases are open to every participant; a case in progress exists for the courts only. */
export class CourtCaseService {
  constructor(private readonly cases: CourtCaseRepository) {}

  async byNumber(context: RequestContext, number: string): Promise<CourtCase | null> {
    const row = await loaderFor(context, this, 'number', async (numbers) =>
      alignOne(numbers, await this.cases.byNumbers(context, numbers, this.visible(context)), (found) => found.number),
    ).load(number);
    if (row) await this.noteParties(context, [row]);
    return row && CourtCase.from(row);
  }

  async list(context: RequestContext, search: Omit<CourtCaseSearch, 'visible'>, page: PageArguments) {
    return this.noted(context, await this.cases.list.page(context, { ...search, visible: this.visible(context) }, page));
  }

  async ofEnterprise(context: RequestContext, creditCode: string, where: CourtCaseFilter | null, page: PageArguments) {
    const search = { where, visible: this.visible(context) };
    return this.noted(context, await this.cases.ofParty.below(context, PARTY_ENTERPRISE, creditCode, search, page));
  }

  /** Which cases a person has is personal, though each judgment is published. */
  async ofWorker(context: RequestContext, worker: string): Promise<CourtCase[]> {
    const visible = COURTS_POLICY.visible(context, 'casesOfWorker', sql`c.region`, sql`p.worker`);
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.cases.ofWorkers(context, ids, visible), (found) => found.worker),
    ).load(worker);
    return rows.map(CourtCase.from);
  }

  async partiesOf(context: RequestContext, { number, row }: CourtCase): Promise<CaseParty[]> {
    const parties = await this.partyRows(context, number);
    return parties.map((party) => CaseParty.from(party, row.region, row.published || mayName(context, party, row.region)));
  }

  async factorsOf(context: RequestContext, number: string): Promise<FactorFinding[]> {
    const rows = await loaderFor(context, this, 'factors', async (numbers) =>
      alignMany(numbers, await this.cases.factors(context, numbers), (found) => found.case_number),
    ).load(number);
    return rows.map(FactorFinding.from);
  }

  async chainOf(context: RequestContext, chain: string): Promise<ProcedureStep[]> {
    const rows = await loaderFor(context, this, 'chain', async (chains) =>
      alignMany(
        chains,
        await this.cases.steps(
          context,
          chains,
          this.visible(context),
          COURTS_POLICY.visible(context, 'mediations', sql`m.region`, sql`m.worker`),
        ),
        (found) => found.chain,
      ),
    ).load(chain);
    for (const { mediated } of rows) if (mediated) context.subjects.add(mediated);
    return rows.map(ProcedureStep.from);
  }

  async similarTo(context: RequestContext, number: string, where: CourtCaseFilter | null, first: number | null): Promise<SimilarCase[]> {
    const asked = await this.byNumber(context, number);
    if (!asked) throw hubError('NOT_FOUND', 'there is no such case', { messageZh: '未找到该案件', field: 'to' });
    const { size } = pageRequest({ first });
    const rows = await this.cases.similar(context, asked.row, { where, visible: this.visible(context) }, size);
    return rows.map(similarCase);
  }

  /** The workers who are parties, where the case is the caller's own and gives cause. */
  async subjectsOf(context: RequestContext, number: string): Promise<string[]> {
    const verdict = checkCaseNumber(number);
    return verdict.valid ? this.cases.subjects(context, verdict.parsed.canonical, withinRegion(context.caller.region, sql`c.region`)) : [];
  }

  private partyRows(context: RequestContext, number: string): Promise<CasePartyRow[]> {
    return loaderFor(context, this, 'parties', async (numbers) =>
      alignMany(numbers, await this.cases.parties(context, numbers), (found) => found.case_number),
    ).load(number);
  }

  private async noted<C extends { nodes: CourtCase[] }>(context: RequestContext, connection: C): Promise<C> {
    await this.noteParties(
      context,
      connection.nodes.map(({ row }) => row),
    );
    return connection;
  }

  /** Until a judgment is published its very title names the parties: whoever reads it looks at them. */
  private async noteParties(context: RequestContext, rows: readonly CourtCaseRow[]): Promise<void> {
    const hidden = rows.filter(({ published }) => !published);
    const parties = await Promise.all(hidden.map(({ number }) => this.partyRows(context, number)));
    for (const { worker } of parties.flat()) if (worker) context.subjects.add(worker);
  }

  visible(context: RequestContext): Sql {
    return sql`(c.published or ${COURTS_POLICY.visible(context, 'casesInProgress', sql`c.region`)})`;
  }
}

/** Until a judgment is published, who the parties are is personal. */
const mayName = ({ caller }: RequestContext, { worker }: CasePartyRow, region: string) =>
  decide(caller, { provider: 'courts', classification: 'PERSONAL', leadsTo: 'CaseParty' }, { region, subject: worker ?? '' }).allowed;

function similarCase(row: SimilarRow): SimilarCase {
  const found = CourtCase.from(row);
  return Object.assign(new SimilarCase(), {
    case: found,
    score: row.score,
    authority: found.authority,
    sharedFactors: row.shared,
    differingFactors: row.differing,
    explanation: `相同要素 ${row.shared.length} 项，不同要素 ${row.differing.length} 项；案由：${row.cause_name} (${row.shared.length} factors alike, ${row.differing.length} different)`,
  });
}
