import sql from 'sql-template-tag';
import { cutLike } from '../../shared/authorization/cuts.ts';
import type { MatterRow } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { ClueReferral } from './clue-referral.type.ts';
import type { WageClueFilter } from './wage-clue.inputs.ts';
import { type ClueVisibility, ENTERPRISE, FILTERS, type WageClueRepository } from './wage-clue.repository.ts';
import { WageClue } from './wage-clue.type.ts';

/** Clues are personal data: a caller sees only those of its own region and those it has referred. */
export class WageClueService {
  constructor(private readonly clues: WageClueRepository) {}

  async byId(context: RequestContext, id: string): Promise<WageClue | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.clues.byIds(context, ids, visibleTo(context)), (found) => found.id),
    ).load(id);
    return row && WageClue.from(row);
  }

  list(context: RequestContext, filter: WageClueFilter | null, page: PageArguments) {
    const fields = fieldsRead(FILTERS, filter);
    return this.clues.list.page(context, { ...filter, ...visibleTo(context, fields) }, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.clues.list.below(context, ENTERPRISE, creditCode, visibleTo(context), page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<WageClue[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.clues.ofWorkers(context, ids, visibleTo(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(WageClue.from);
  }

  /** The worker concerned, if the clue belongs to the caller and justifies access to the worker's data. */
  matterOf(context: RequestContext, id: string): Promise<MatterRow[]> {
    return this.clues.matter(context, id, context.caller.region);
  }

  async referralsOf(context: RequestContext, clue: WageClue): Promise<ClueReferral[]> {
    const rows = await loaderFor(context, this, 'referrals', async (ids) =>
      alignMany(ids, await this.clues.referrals(context, ids), (found) => found.clue),
    ).load(clue.id);
    return rows.map((row) => ClueReferral.from(row, clue));
  }
}

/** A department sees the clues it handles and, through the referring region, those it has referred. */
function visibleTo(context: RequestContext, fields: readonly string[] = []): ClueVisibility {
  const { caller } = context;
  const visible = LABOUR_POLICY.filtered(context, 'wageClues', fields, sql`region`, sql`worker`);
  const isOwnAgency = caller.kind === 'LABOUR' && !caller.matter;
  if (!isOwnAgency) return { visible, heldIn: sql`region` };
  const sentOn = sql`from clue_referral r where r.clue = wage_clue.id and ${withinRegion(caller.region, sql`r.from_region`)}`;
  return {
    visible: cutLike(visible, sql`(${visible} or exists (select ${sentOn}))`),
    heldIn: sql`case when ${withinRegion(caller.region, sql`region`)} then region else coalesce((select r.from_region ${sentOn} limit 1), region) end`,
  };
}
