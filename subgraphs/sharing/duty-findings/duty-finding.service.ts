import sql from 'sql-template-tag';
import { dealingsOnly, markCut } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { conditions, type DutyFindingRepository } from './duty-finding.repository.ts';
import type { DutyFindingFilter } from './duty-finding.type.ts';

/** Recorded conduct that may lead to liability. An authority sees that of its region, others their own. */
export class DutyFindingService {
  constructor(private readonly findings: DutyFindingRepository) {}

  async list(context: RequestContext, filter: DutyFindingFilter | null, page: PageArguments) {
    const where = [visible(context), ...conditions(filter ?? {}), ...(filter?.region ? [withinRegion(filter.region, sql`region`)] : [])];
    const found = await this.findings.list.page(context, { now: today(), where }, page);
    for (const { subjects } of found.nodes) for (const subject of subjects) context.subjects.add(subject);
    return found;
  }
}

function visible({ caller }: RequestContext) {
  const own = sql`body = ${caller.participant}`;
  if (caller.kind !== 'SHARING_AUTHORITY') return markCut(own, dealingsOnly());
  const watched = sql`(${own} or ${withinRegion(caller.region, sql`region`)})`;
  return markCut(watched, caller.region === WHOLE_COUNTRY ? null : dealingsOnly([caller.region]));
}
