import { COURT_CASES } from './court-case.dataset.ts';
import { REGISTERS } from './register.datasets.ts';

/** What courts send by the hundred, and the operator takes in by the thousand. */
export const COURT_DATASETS = [COURT_CASES, ...REGISTERS];
