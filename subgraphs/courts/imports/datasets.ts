import { COURT_REGISTERS } from '../registers.ts';
import { COURT_CASES, SENT_COURT_CASES } from './court-case.dataset.ts';
import { COURT_DOCKETS } from './docket.dataset.ts';
import { REGISTERS } from './register.datasets.ts';

const KEPT = COURT_REGISTERS.registers.map(({ dataset }) => dataset);

/** Datasets that courts send through the hub. */
export const SENT_DATASETS = [SENT_COURT_CASES, ...REGISTERS, ...KEPT];
/** Datasets that the operator imports from files. Courts docket cases one by one, because each case opens a matter. */
export const COURT_DATASETS = [COURT_CASES, COURT_DOCKETS, ...REGISTERS, ...KEPT];
