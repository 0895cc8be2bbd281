import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';

test('the log of the database holds no value of a row that an error is about, and is its owner’s alone', async () => {
  const name = `模拟姓名${Date.now()}`;
  const twice = 'insert into refused_attempt (participant, day, attempts) values ($1, current_date, 1), ($1, current_date, 1)';
  await expect(rowsOf('hub_labour', twice, [name])).rejects.toThrow(/duplicate key/);
  await expect(rowsOf('hub_labour', 'select $1::text::int', [name])).rejects.toThrow(/invalid input syntax/);
  await expect(rowsOf('hub_labour', "select ('{\"a\": ' || $1 || '}')::jsonb", [name])).rejects.toThrow(/invalid input syntax/);
  const file = path.join(theHub().folder, 'postgres', 'server.log');
  const log = readFileSync(file, 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain(name);
  expect(statSync(file).mode & 0o077).toBe(0);
});
