import { INSURANCE_REGISTERS } from '../registers.ts';
import { ENROLMENTS } from './enrolment.datasets.ts';
import { INJURIES } from './injury.datasets.ts';

/** What insurance agencies send by the hundred, and take in by the thousand from files. */
export const INSURANCE_DATASETS = [...ENROLMENTS, ...INJURIES, ...INSURANCE_REGISTERS.registers.map(({ dataset }) => dataset)];
