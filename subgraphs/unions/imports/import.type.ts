import { intakeTypes } from '../../shared/import/intake-types.ts';
import { SENT_DATASETS } from './datasets.ts';

export const { RecordsInput: ImportUnionRecordsInput, RecordsPayload: ImportUnionRecordsPayload } = intakeTypes(
  { name: 'Union', subgraph: 'unions', takes: 'the unions take' },
  SENT_DATASETS,
);
