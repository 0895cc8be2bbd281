import sql from 'sql-template-tag';
import type { FileSource } from '../../shared/held-files/file-sources.ts';

/** The union tables that hold files on persons, for `whoHolds`. */
export const UNION_FILES: readonly FileSource[] = [
  {
    kind: 'UNION_MEMBERSHIP',
    from: sql`union_membership m`,
    worker: sql`m.worker`,
    region: sql`m.region`,
    first: sql`m.joined_on`,
    last: sql`m.left_on`,
  },
  {
    kind: 'GRIEVANCE',
    from: sql`grievance g`,
    worker: sql`g.worker`,
    region: sql`g.region`,
    first: sql`(g.raised_at at time zone 'Asia/Shanghai')::date`,
    last: sql`(g.answered_at at time zone 'Asia/Shanghai')::date`,
  },
];
