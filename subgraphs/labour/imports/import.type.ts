import { intakeTypes } from '../../shared/import/intake-types.ts';
import { LABOUR_DATASETS } from './datasets.ts';

export const { RecordsInput: ImportLabourRecordsInput, RecordsPayload: ImportLabourRecordsPayload } = intakeTypes(
  { name: 'Labour', subgraph: 'labour', takes: 'the labour ministry takes' },
  LABOUR_DATASETS,
);
