import sql from 'sql-template-tag';
import type { FileSource } from '../../shared/held-files/file-sources.ts';

/** Files of the courts that are about persons. Published judgments are open, but they are still about the persons who are parties. */
export const COURT_FILES: readonly FileSource[] = [
  {
    kind: 'COURT_CASE',
    from: sql`case_party p join court_case c on c.number = p.case_number`,
    worker: sql`p.worker`,
    region: sql`c.region`,
    first: sql`c.filed_on`,
    last: sql`c.decided_on`,
  },
  {
    kind: 'MEDIATION',
    from: sql`mediation_case m`,
    worker: sql`m.worker`,
    region: sql`m.region`,
    first: sql`m.opened_on`,
    last: sql`m.closed_on`,
  },
  {
    kind: 'LEGAL_AID',
    from: sql`legal_aid_case l`,
    worker: sql`l.worker`,
    region: sql`l.region`,
    first: sql`l.applied_on`,
    last: sql`l.closed_on`,
  },
];
