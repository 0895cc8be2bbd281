import sql from 'sql-template-tag';
import type { FileSource } from '../../shared/held-files/file-sources.ts';

/** What the courts hold of persons; published judgments are open anyway, and the person in them is a party all the same. */
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
