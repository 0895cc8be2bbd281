import sql, { type Sql } from 'sql-template-tag';
import { decide } from '../../shared/authorization/access-rules.ts';
import { cutLike } from '../../shared/authorization/cuts.ts';
import type { MatterRow } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { canonicalArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { canonicalCaseNumber } from '../../shared/identifiers/case-number.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { COURTS_POLICY } from '../policy.ts';
import type { CasePartyRow, CourtCaseRow } from './court-case.entity.ts';
import type { CourtCaseRepository } from './court-case.repository.ts';
import { CaseParty, CourtCase, FactorFinding } from './court-case.type.ts';

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

  /** The list of a person's cases is personal data, although each judgment is published. */
  async ofWorker(context: RequestContext, worker: string): Promise<CourtCase[]> {
    const party = COURTS_POLICY.visible(context, 'casesOfWorker', sql`c.region`, sql`p.worker`);
    // A party may see its own case before the judgment is published.
    const isParty = context.caller.kind === 'PERSON';
    const visible = isParty ? party : sql`${party} and ${this.visible(context)}`;
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.cases.ofWorkers(context, ids, visible), (found) => found.worker),
    ).load(worker);
    await this.noteParties(context, rows);
    return rows.map((row) => Object.assign(CourtCase.from(row), isParty && { subject: worker }));
  }

  async partiesOf(context: RequestContext, { number, row }: CourtCase): Promise<CaseParty[]> {
    const parties = await this.partyRows(context, number);
    return parties.map((party) => CaseParty.from(party, row.region, row.published || mayShowName(context, party, row.region)));
  }

  async factorsOf(context: RequestContext, number: string): Promise<FactorFinding[]> {
    const rows = await loaderFor(context, this, 'factors', async (numbers) =>
      alignMany(numbers, await this.cases.factors(context, numbers), (found) => found.case_number),
    ).load(number);
    return rows.map(FactorFinding.from);
  }

  /** Workers who are parties, if the case belongs to the caller and justifies access to their data. */
  async matterOf(context: RequestContext, number: string): Promise<MatterRow[]> {
    const canonical = canonicalCaseNumber(number);
    if (!canonical) return [];
    const rows = await this.cases.matter(context, canonical, withinRegion(context.caller.region, sql`c.region`));
    return rows.map((row) => ({
      ...row,
      follows: (row.follows ?? []).map((one) => ({ ...one, number: canonicalArbitrationNumber(one.number) })),
    }));
  }

  private partyRows(context: RequestContext, number: string): Promise<CasePartyRow[]> {
    return loaderFor(context, this, 'parties', async (numbers) =>
      alignMany(numbers, await this.cases.parties(context, numbers), (found) => found.case_number),
    ).load(number);
  }

  async withPartiesNoted<C extends { nodes: CourtCase[] }>(context: RequestContext, connection: C): Promise<C> {
    await this.noteParties(
      context,
      connection.nodes.map(({ row }) => row),
    );
    return connection;
  }

  /** Until a judgment is published, even its title names the parties, so reading it counts as access to their data. */
  async noteParties(context: RequestContext, rows: readonly CourtCaseRow[]): Promise<void> {
    const hidden = rows.filter(({ published }) => !published);
    const parties = await Promise.all(hidden.map(({ number }) => this.partyRows(context, number)));
    for (const { worker } of parties.flat()) if (worker) context.subjects.add(worker);
  }

  visible(context: RequestContext): Sql {
    return this.visibleIn(context, 'c');
  }

  /** Condition on the table with this alias: cases that the caller may see. */
  visibleIn(context: RequestContext, alias: 'c' | 's'): Sql {
    const [published, region] = alias === 'c' ? [sql`c.published`, sql`c.region`] : [sql`s.published`, sql`s.region`];
    const inProgress = COURTS_POLICY.visible(context, 'casesInProgress', region);
    return cutLike(inProgress, sql`(${published} or ${inProgress})`);
  }
}

/** Until a judgment is published, the identity of the parties is personal data. */
const mayShowName = ({ caller }: RequestContext, { worker }: CasePartyRow, region: string) =>
  decide(caller, { provider: 'courts', classification: 'PERSONAL', returnedType: 'CaseParty' }, { region, subject: worker ?? '' }).allowed;
