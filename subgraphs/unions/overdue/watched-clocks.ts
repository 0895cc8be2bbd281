import sql from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { OverdueBoard } from '../../shared/overdue/overdue.resolver.ts';
import { readableClocks } from '../../shared/overdue/readable-clocks.ts';
import type { WatchedClock } from '../../shared/overdue/watched-clock.ts';
import { answerBasis } from '../grievances/grievance.type.ts';
import { Region } from '../region/region.type.ts';
import { limitOf } from '../time-limits/time-limits.ts';

const REGION = sql`region`;

export const UNION_OVERDUE: OverdueBoard = {
  name: 'unionOverdue',
  description: 'Overdue duties towards unions and their members, longest overdue first (工会超期事项).',
  places: { type: Region, at: Region.at },
  clocks: unionClocks,
};

/** The duties of enterprises and unions. A department that does not object to a contract is not late: the contract takes effect. */
function unionClocks(context: RequestContext): WatchedClock[] {
  const readable = readableClocks('unions', context);
  return [
    {
      ...{ rule: 'CC_REPLY', limit: limitOf('CC_REPLY'), holder: 'ENTERPRISE', type: 'BargainingRound' },
      ...{ table: sql`bargaining_round`, key: sql`id`, region: REGION, started: sql`proposed_on` },
      ...{ open: sql`replied_on is null`, visible: readable('BargainingRound.deadlines', 'INTERNAL', REGION) },
    },
    {
      ...{ rule: 'CONSULT_PUBLISH', limit: limitOf('CONSULT_PUBLISH'), holder: 'ENTERPRISE', type: 'AlgorithmConsultation' },
      ...{ table: sql`algorithm_consultation`, key: sql`id`, region: REGION, started: sql`concluded_on` },
      ...{ open: sql`published_on is null`, visible: readable('AlgorithmConsultation.deadlines', 'PUBLIC', REGION) },
    },
    {
      ...{ rule: 'GRIEVANCE_ANSWER', holder: 'ENTERPRISE', type: 'Grievance' },
      limit: { dueOn: sql`due_on`, article: sql`due_by`, basis: answerBasis },
      ...{ table: sql`grievance`, key: sql`id`, region: REGION, subjects: sql`array[worker]` },
      started: sql`(raised_at at time zone 'Asia/Shanghai')::date`,
      ...{ open: sql`answered_at is null`, visible: readable('Grievance.deadline', 'PERSONAL', REGION, sql`worker`) },
    },
  ];
}
