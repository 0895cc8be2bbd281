import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { REFERENCE, REFERENCE_HELP, referenceCommand } from '../shared/reference/reference-command.ts';
import { unionsDatabase } from './database.ts';
import { UNION_DATASETS } from './imports/datasets.ts';
import { UNION_REGISTERS } from './registers.ts';
import { UNION_SEEDS } from './seeds.ts';

const open = (url: string) => unionsDatabase(url, 2);

start(() =>
  process.argv[2] === REFERENCE
    ? referenceCommand('unions', open, { ...UNION_REGISTERS, seeds: UNION_SEEDS })
    : importCommand('unions', open, UNION_DATASETS, REFERENCE_HELP),
);
