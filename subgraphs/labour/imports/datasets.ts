import { LABOUR_REGISTERS } from '../registers.ts';
import { EARNINGS } from './earning.dataset.ts';
import { EMPLOYMENT_REPORTS } from './employment-report.dataset.ts';
import { REGISTERS } from './register.datasets.ts';
import { ENGAGEMENTS, WORKERS } from './worker.datasets.ts';

/** What the labour ministry takes in by the thousand. */
export const LABOUR_DATASETS = [
  EMPLOYMENT_REPORTS,
  WORKERS,
  ENGAGEMENTS,
  EARNINGS,
  ...REGISTERS,
  ...LABOUR_REGISTERS.registers.map(({ dataset }) => dataset),
];
