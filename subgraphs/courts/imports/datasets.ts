import { COURT_REGISTERS } from '../registers.ts';
import { COURT_CASES, SENT_COURT_CASES } from './court-case.dataset.ts';
import { COURT_DOCKETS } from './docket.dataset.ts';
import { REGISTERS } from './register.datasets.ts';

const KEPT = COURT_REGISTERS.registers.map(({ dataset }) => dataset);

/** What courts send by the hundred. */
export const SENT_DATASETS = [SENT_COURT_CASES, ...REGISTERS, ...KEPT];
/** What the operator takes in by the thousand, from files. Courts docket case by case: each opens a matter. */
export const COURT_DATASETS = [COURT_CASES, COURT_DOCKETS, ...REGISTERS, ...KEPT];
