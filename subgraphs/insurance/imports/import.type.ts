import { intakeTypes } from '../../shared/import/intake-types.ts';
import { SENT_DATASETS } from './datasets.ts';

export const { RecordsInput: ImportInsuranceRecordsInput, RecordsPayload: ImportInsuranceRecordsPayload } = intakeTypes(
  { name: 'Insurance', subgraph: 'insurance', takes: 'the insurance agencies take' },
  SENT_DATASETS,
);
