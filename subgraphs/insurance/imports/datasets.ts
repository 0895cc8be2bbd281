import { INSURANCE_REGISTERS } from '../registers.ts';
import { ENROLMENTS } from './enrolment.datasets.ts';
import { INJURIES } from './injury.datasets.ts';

/** Datasets of the insurance agencies, for importInsuranceRecords and for files. */
export const INSURANCE_DATASETS = [...ENROLMENTS, ...INJURIES, ...INSURANCE_REGISTERS.registers.map(({ dataset }) => dataset)];
