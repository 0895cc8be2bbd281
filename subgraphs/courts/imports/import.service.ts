import type { Database } from '../../shared/database/database.ts';
import { RecordIntake } from '../../shared/import/record-intake.ts';
import { SENT_DATASETS } from './datasets.ts';

/** What courts send by the hundred. */
export class ImportService extends RecordIntake {
  constructor(db: Database) {
    super(db, {
      ...{
        mutation: 'importCourtRecords',
        kind: 'COURT',
        who: ['a court', '人民法院'],
        article: '最高人民法院关于人民法院在互联网公布裁判文书的规定',
      },
      datasets: SENT_DATASETS,
    });
  }
}
