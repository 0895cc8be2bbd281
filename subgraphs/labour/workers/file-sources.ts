import sql from 'sql-template-tag';
import type { FileSource } from '../../shared/held-files/file-sources.ts';

/** Files of the labour departments that are about persons. */
export const LABOUR_FILES: readonly FileSource[] = [
  {
    kind: 'WORKER_REGISTER',
    from: sql`worker w`,
    worker: sql`w.id`,
    region: sql`w.region`,
    first: sql`null::date`,
    last: sql`null::date`,
  },
  {
    kind: 'ENGAGEMENT',
    from: sql`engagement e`,
    worker: sql`e.worker`,
    region: sql`e.region`,
    first: sql`e.from_day`,
    last: sql`e.to_day`,
  },
  {
    kind: 'EARNINGS',
    from: sql`earning e`,
    worker: sql`e.worker`,
    region: sql`e.region`,
    first: sql`(e.period || '-01')::date`,
    last: sql`((e.period || '-01')::date + interval '1 month' - interval '1 day')::date`,
  },
  {
    kind: 'WAGE_CLUE',
    from: sql`wage_clue c`,
    worker: sql`c.worker`,
    region: sql`c.region`,
    first: sql`c.received_on`,
    last: sql`c.resolved_on`,
  },
  {
    kind: 'ARBITRATION',
    from: sql`arbitration_case a`,
    worker: sql`a.worker`,
    region: sql`a.region`,
    first: sql`a.filed_on`,
    last: sql`a.decided_on`,
  },
];
