import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { REFERENCE, REFERENCE_HELP, referenceCommand } from '../shared/reference/reference-command.ts';
import { labourDatabase } from './database.ts';
import { LABOUR_DATASETS } from './imports/datasets.ts';
import { LABOUR_REGISTERS } from './registers.ts';
import { LABOUR_SEEDS } from './seeds.ts';

const open = (url: string) => labourDatabase(url, 2);

start(() =>
  process.argv[2] === REFERENCE
    ? referenceCommand('labour', open, { ...LABOUR_REGISTERS, seeds: LABOUR_SEEDS })
    : importCommand('labour', open, LABOUR_DATASETS, REFERENCE_HELP),
);
