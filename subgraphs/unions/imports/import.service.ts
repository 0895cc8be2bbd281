import type { Database } from '../../shared/database/database.ts';
import { RecordIntake } from '../../shared/import/record-intake.ts';
import { SENT_DATASETS } from './datasets.ts';

/** What unions send by the hundred. */
export class ImportService extends RecordIntake {
  constructor(db: Database) {
    super(db, {
      ...{ mutation: 'importUnionRecords', kind: 'UNION', who: ['a union', '工会'], article: '工会法第二十一、三十一条' },
      datasets: SENT_DATASETS,
    });
  }
}
