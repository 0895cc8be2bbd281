import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'gateway', 'subgraphs'], { cwd: PROJECT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const having = (pattern: RegExp) => files.filter((file) => pattern.test(fs.readFileSync(path.join(PROJECT, file), 'utf8')));

test('persons pass into and out of tables at one place: elsewhere no connection is made, and no row copied', () => {
  // The administrator's, the one that changes the form, the one that cancels statements, and the ledger's pool of PersonClient.
  expect(having(/new pg\.(Client|Pool)\(/).sort()).toEqual([
    'gateway/ledger/ledger-store.ts',
    'gateway/start/databases.ts',
    'subgraphs/shared/database/reader.ts',
    'subgraphs/shared/database/settle-persons.ts',
  ]);
  expect(fs.readFileSync(path.join(PROJECT, 'gateway/ledger/ledger-store.ts'), 'utf8')).toContain('Client: PersonClient');
  expect(having(/from 'pg-copy-streams'/)).toEqual(['subgraphs/shared/database/copy-rows.ts']);
});
