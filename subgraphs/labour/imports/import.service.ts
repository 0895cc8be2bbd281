import type { Database } from '../../shared/database/database.ts';
import { RecordIntake } from '../../shared/import/record-intake.ts';
import { LABOUR_DATASETS } from './datasets.ts';

/** What labour departments send by the hundred. */
export class ImportService extends RecordIntake {
  constructor(db: Database) {
    super(db, {
      ...{ mutation: 'importLabourRecords', kind: 'LABOUR', who: ['a labour department', '人力资源社会保障部门'] },
      ...{ article: '劳动保障监察条例第十三条', datasets: LABOUR_DATASETS },
    });
  }
}
