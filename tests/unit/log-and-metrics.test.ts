import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { openMetrics } from '../../subgraphs/shared/metrics.ts';
import { withSourcePlace } from '../../subgraphs/shared/source-places.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/subgraphs/shared');
const LINES = 20_000;
const MEGABYTE = 1024 * 1024;

const PROGRAM = `
  const { createLogger, logLoss } = await import(${JSON.stringify(path.join(BUILT, 'logger.js'))});
  const log = createLogger('test', 'info');
  const text = 'x'.repeat(100);
  for (let i = 0; i < ${LINES}; i++) log.info({ i }, text);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.stderr.write(JSON.stringify({ lost: logLoss.lines }));
  process.exit(0);
`;

function run(stdout: number | 'pipe') {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', stdout, 'pipe'],
    timeout: 60_000,
    maxBuffer: 50 * MEGABYTE,
  });
}

test('a log that takes no line ends nothing and keeps nobody waiting; lines beyond a megabyte are counted', () => {
  const full = fs.openSync('/dev/full', 'w');
  const { status, signal, stderr } = run(full);
  fs.closeSync(full);
  expect([status, signal]).toEqual([0, null]);
  const { lost } = JSON.parse(stderr.toString());
  expect(lost).toBeGreaterThan(LINES / 3);
  expect(lost).toBeLessThan(LINES);
});

test('a log that can be written loses no line', () => {
  const { status, stdout, stderr } = run('pipe');
  expect([status, JSON.parse(stderr.toString())]).toEqual([0, { lost: 0 }]);
  expect(stdout.toString().trim().split('\n')).toHaveLength(LINES);
});

test('an error names the place in the source, not that in the compiled file', () => {
  const file = path.join(BUILT, 'start-error.js');
  const row =
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes('super(')) + 1;
  const source = fs.readFileSync(path.resolve(import.meta.dirname, '../../subgraphs/shared/start-error.ts'), 'utf8');
  const expected = source.split('\n').findIndex((line) => line.includes('super(')) + 1;
  expect(withSourcePlace(`    at new StartError (file://${file}:${row}:9)`)).toMatch(
    new RegExp(`at new StartError \\(.*/subgraphs/shared/start-error\\.ts:${expected}:\\d+\\)$`),
  );
  expect(withSourcePlace('    at node:internal/process')).toBe('    at node:internal/process');
});

test('an error in a bundled program names the place in the source, too', () => {
  const words = 'the token of this request was not checked';
  const file = path.join(BUILT, '../../programs/gateway/index.js');
  const rowAndColumn = (text: string, part: string) => {
    const before = text.slice(0, text.indexOf(part)).split('\n');
    return [before.length, (before.at(-1) as string).length + 1];
  };
  const [row, column] = rowAndColumn(fs.readFileSync(file, 'utf8'), words);
  const [expected] = rowAndColumn(fs.readFileSync(path.resolve(import.meta.dirname, '../../gateway/gateway.ts'), 'utf8'), words);
  expect(withSourcePlace(`    at callerIn (${file}:${row}:${column})`)).toMatch(
    new RegExp(`at callerIn \\(.*/gateway/gateway\\.ts:${expected}:\\d+\\)$`),
  );
});

test('what a process measures is served in the form of Prometheus, on a port of its own', async () => {
  const port = await new Promise<number>((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(free));
    });
  });
  const metrics = await openMetrics('127.0.0.1', port);
  try {
    metrics.timer('hub_test_seconds', 'Time.')(0.03, { kind: 'query', outcome: 'ok' });
    metrics.counter('hub_test_statements', 'Statements.')(3, {});
    metrics.gauge('hub_test_waiting', 'Waiting.', () => [[7, { agency: 'courts' }]]);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    for (const line of [
      'hub_test_seconds_count{kind="query",outcome="ok"} 1',
      'hub_test_seconds_bucket{kind="query",outcome="ok",le="0.025"} 0',
      'hub_test_seconds_bucket{kind="query",outcome="ok",le="0.05"} 1',
      'hub_test_statements_total 3',
      'hub_test_waiting{agency="courts"} 7',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^hub_process_resident_bytes [1-9]\d+$/m);
  } finally {
    await metrics.close();
  }
});

test('without a port nothing is measured', async () => {
  const metrics = await openMetrics('127.0.0.1', undefined);
  metrics.timer('x', 'x')(1, {});
  await metrics.close();
});
