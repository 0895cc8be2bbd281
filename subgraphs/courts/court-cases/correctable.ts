import sql from 'sql-template-tag';
import type { Correctable } from '../../shared/corrections/correctable.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { endedSoon } from './court-case.repository.ts';

const MAX_TITLE = 300;

/** Values of the courts' records that the court may correct. The content of a judgment is corrected by a ruling only. */
export const COURTS_CORRECTABLE: Correctable = {
  CourtCase: {
    table: 'court_case',
    key: 'number',
    region: 'region',
    persons: (number) => sql`select worker from case_party where case_number = ${number} and worker is not null`,
    closed: { where: sql`not published`, field: 'CourtCase.inProgress' },
    fields: {
      title: { column: 'title', form: { longest: MAX_TITLE } },
      filedOn: { column: 'filed_on', form: { of: DateScalar }, isPast: true, stays: endedSoon(sql`t`) },
    },
  },
  MediationCase: {
    table: 'mediation_case',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: { openedOn: { column: 'opened_on', form: { of: DateScalar }, isPast: true } },
  },
};
