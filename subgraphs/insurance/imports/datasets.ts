import { ENROLMENTS } from './enrolment.datasets.ts';
import { INJURIES, PILOT_REGISTERS } from './injury.datasets.ts';

/** What insurance agencies send by the hundred. */
export const SENT_DATASETS = [...ENROLMENTS, ...INJURIES];
/** What the operator takes in by the thousand, from files. */
export const INSURANCE_DATASETS = [...SENT_DATASETS, ...PILOT_REGISTERS];
