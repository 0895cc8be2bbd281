import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { REFERENCE, REFERENCE_HELP, referenceCommand } from '../shared/reference/reference-command.ts';
import { courtsDatabase } from './database.ts';
import { COURT_DATASETS } from './imports/datasets.ts';
import { COURT_REGISTERS } from './registers.ts';
import { COURT_SEEDS } from './seeds.ts';

const open = (url: string) => courtsDatabase(url, 2);

start(() =>
  process.argv[2] === REFERENCE
    ? referenceCommand('courts', open, { ...COURT_REGISTERS, seeds: COURT_SEEDS })
    : importCommand('courts', open, COURT_DATASETS, REFERENCE_HELP),
);
