import { intakeTypes } from '../../shared/import/intake-types.ts';
import { SENT_DATASETS } from './datasets.ts';

export const { RecordsInput: ImportCourtRecordsInput, RecordsPayload: ImportCourtRecordsPayload } = intakeTypes(
  { name: 'Court', subgraph: 'courts', takes: 'the courts take' },
  SENT_DATASETS,
);
