import { COURT_REGISTERS } from '../registers.ts';
import { COURT_CASES, SENT_COURT_CASES } from './court-case.dataset.ts';
import { REGISTERS } from './register.datasets.ts';

const KEPT = COURT_REGISTERS.registers.map(({ dataset }) => dataset);

/** What courts send by the hundred. */
export const SENT_DATASETS = [SENT_COURT_CASES, ...REGISTERS, ...KEPT];
/** What the operator takes in by the thousand, from files. */
export const COURT_DATASETS = [COURT_CASES, ...REGISTERS, ...KEPT];
