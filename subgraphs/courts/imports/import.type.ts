import { intakeTypes } from '../../shared/import/intake-types.ts';
import { COURT_DATASETS } from './datasets.ts';

export const { RecordsInput: ImportCourtRecordsInput, RecordsPayload: ImportCourtRecordsPayload } = intakeTypes(
  { name: 'Court', subgraph: 'courts', takes: 'the courts take' },
  COURT_DATASETS,
);
