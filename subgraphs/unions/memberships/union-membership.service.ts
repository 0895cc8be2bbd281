import sql from 'sql-template-tag';
import type { MatterRow } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { addDays, addMonths, closedMonth, monthEnds, today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import { currentEdition } from '../../shared/figures/editions.ts';
import { publishedSum } from '../../shared/figures/tally.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { UNIONS_POLICY } from '../policy.ts';
import type { UnionMembershipFilter } from './union-membership.inputs.ts';
import { FILTERS, type UnionMembershipRepository } from './union-membership.repository.ts';
import { EnrolmentChannel, EnrolmentCount, UnionMembership } from './union-membership.type.ts';

const MAX_MONTHS = 120;

/** Memberships are personal data. A membership that the caller may not see is answered as if it did not exist. */
export class UnionMembershipService {
  constructor(private readonly memberships: UnionMembershipRepository) {}

  async byId(context: RequestContext, id: string): Promise<UnionMembership | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.memberships.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && UnionMembership.from(row);
  }

  list(context: RequestContext, filter: UnionMembershipFilter | null, page: PageArguments) {
    const visible = UNIONS_POLICY.filtered(context, 'memberships', fieldsRead(FILTERS, filter), sql`region`, sql`worker`);
    return this.memberships.list.page(context, { ...filter, visible }, page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<UnionMembership[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.memberships.ofWorkers(context, ids, this.visible(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(UnionMembership.from);
  }

  /** All channels, for past months, at most ten years. Throws BAD_USER_INPUT for other months. */
  async enrolmentOf(context: RequestContext, organization: string, from: string, to: string): Promise<EnrolmentCount[]> {
    const [first, last] = [`${from}-01`, addDays(addMonths(`${to}-01`, 1), -1)];
    if (to < from || last > addMonths(first, MAX_MONTHS) || last > closedMonth(today()))
      throw badInput(
        'to',
        'range',
        'to must be a month that is over, at most ten years after from',
        'to 须为已结束的月份，且在 from 之后十年之内',
      );
    const months = monthEnds(first, last);
    const counted = await loaderFor(context, this, ['enrolment', from, to], async (ids) => {
      const cells = ids.flatMap((scope) => months.map((asOf) => ({ scope, asOf })));
      const found = await this.memberships.enrolment(context, cells);
      return ids.map((_id, i) => found.slice(i * months.length, (i + 1) * months.length));
    }).load(organization);
    const moves = counted.flatMap(({ counts }) => counts.channels);
    const kept = counted.every((month) => month.kept);
    return Object.values(EnrolmentChannel).map((channel) => {
      const ofChannel = moves.filter((move) => move.channel === channel);
      return Object.assign(new EnrolmentCount(), {
        channel,
        joined: publishedSum(
          ofChannel.map(({ joined }) => joined),
          kept,
        ),
        left: publishedSum(
          ofChannel.map(({ left }) => left),
          kept,
        ),
        edition: currentEdition(),
      });
    });
  }

  /** The member, if the caller keeps the membership and it is still valid. */
  matterOf(context: RequestContext, id: string): Promise<MatterRow[]> {
    return this.memberships.matter(context, id, withinRegion(context.caller.region, sql`region`));
  }

  private visible(context: RequestContext) {
    return UNIONS_POLICY.visible(context, 'memberships', sql`region`, sql`worker`);
  }
}
