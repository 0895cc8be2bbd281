import { LABOUR_REGISTERS } from '../registers.ts';
import { ARBITRATION_CASES } from './arbitration.dataset.ts';
import { EARNINGS } from './earning.dataset.ts';
import { EMPLOYMENT_REPORTS } from './employment-report.dataset.ts';
import { SUPERVISION } from './inspection.datasets.ts';
import { REGISTERS } from './register.datasets.ts';
import { WAGE_CLUES } from './wage-clue.dataset.ts';
import { ENGAGEMENTS, WORKERS } from './worker.datasets.ts';

/** Datasets of the labour ministry for file import. */
export const LABOUR_DATASETS = [
  EMPLOYMENT_REPORTS,
  WORKERS,
  ENGAGEMENTS,
  EARNINGS,
  WAGE_CLUES,
  ARBITRATION_CASES,
  ...SUPERVISION,
  ...REGISTERS,
  ...LABOUR_REGISTERS.registers.map(({ dataset }) => dataset),
];
