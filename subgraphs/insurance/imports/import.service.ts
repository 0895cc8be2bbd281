import type { Database } from '../../shared/database/database.ts';
import { RecordIntake } from '../../shared/import/record-intake.ts';
import { SENT_DATASETS } from './datasets.ts';

/** What insurance agencies send by the hundred. */
export class ImportService extends RecordIntake {
  constructor(db: Database) {
    super(db, {
      ...{
        mutation: 'importInsuranceRecords',
        kind: 'INSURANCE',
        who: ['a social insurance agency', '社会保险经办机构'],
        article: '社会保险经办条例第六条',
      },
      datasets: SENT_DATASETS,
    });
  }
}
