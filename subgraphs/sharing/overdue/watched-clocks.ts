import sql, { type Sql } from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { OverdueBoard } from '../../shared/overdue/overdue.resolver.ts';
import type { WatchedClock } from '../../shared/overdue/watched-clock.ts';
import { visibleDealings } from '../dealings.ts';
import { visible as personRequestsOf } from '../person-requests/person-request.service.ts';
import type { RegionService } from '../regions/region.service.ts';
import { Region } from '../regions/region.type.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';

const MAX_EXTENSION = limitOf('ANSWER_CONDITIONAL').extension ?? 0;
// The provider must act; the region is that of the provider.
const REQUESTS_OF_PERSONS = sql`(select person_request.*, addressed as provider from person_request) person_request`;
const PROVIDER_REGION = sql`coalesce((select p.region from participant p where p.id = provider), '100000')`;

export const sharingOverdue = (regions: RegionService): OverdueBoard => ({
  name: 'sharingOverdue',
  description: 'Overdue duties of data providers, longest overdue first (数据共享超期事项).',
  places: { type: Region, at: (code) => regions.byCode(code) },
  clocks: sharingClocks,
});

/** Duties of data providers (Decree 809, Arts. 21, 22, 26; PIPL, Art. 50): to answer, to deliver, to correct. */
function sharingClocks(context: RequestContext): WatchedClock[] {
  const clock = (rule: LimitCode, type: string, table: Sql, started: Sql, open: Sql, visible: Sql): WatchedClock => ({
    ...{ rule, limit: limitOf(rule), holder: 'DATA_PROVIDER', participant: sql`provider`, type, table, key: sql`id` },
    ...{ region: PROVIDER_REGION, started, open, visible },
  });
  const requests = visibleDealings(context, 'requests', sql`participant`, sql`provider`);
  // The time limit is suspended while documents are missing.
  const waits = (unconditional: boolean) => sql`decided_on is null and state <> 'PAPERS_MISSING' and unconditional = ${unconditional}`;
  return [
    clock('ANSWER_UNCONDITIONAL', 'SharingRequest', sql`sharing_request`, sql`complete_on`, waits(true), requests),
    {
      ...clock('ANSWER_CONDITIONAL', 'SharingRequest', sql`sharing_request`, sql`complete_on`, waits(false), requests),
      extended: {
        by: sql`case when extension_state = 'GRANTED' then coalesce(extension_days, 0) else 0 end`,
        lengths: Array.from({ length: MAX_EXTENSION + 1 }, (_, days) => days),
      },
    },
    clock(
      ...(['DELIVERY', 'SharingAgreement', sql`sharing_agreement`, sql`granted_on`] as const),
      sql`delivered_on is null and ended_on is null`,
      visibleDealings(context, 'agreements', sql`participant`, sql`provider`),
    ),
    {
      ...clock('PERSON_REQUEST', 'PersonRequest', REQUESTS_OF_PERSONS, sql`filed_on`, sql`state = 'FILED'`, personRequestsOf(context)),
      subjects: sql`array[person]`,
    },
    clock(
      ...(['CORRECTION', 'Correction', sql`correction`, sql`requested_on`, sql`answered_on is null`] as const),
      visibleDealings(context, 'corrections', sql`requester`, sql`provider`),
    ),
  ];
}
