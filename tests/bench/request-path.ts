import { readFileSync } from 'node:fs';
import inspector from 'node:inspector/promises';
import { findSourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answer } from '../support/ask.ts';
import { gatewayOfItsOwn } from '../support/gateway-of-its-own.ts';
import { questionsOf } from '../support/readme-questions.ts';
import { startHub } from '../support/start-hub.ts';

const HELP = `Counts, by folder, the lines of the gateway's code that a request executes. A gateway with a hub's
agencies answers each query of the README. The documents are new to the gateway, so that planning is included.

  npm run bench -- request-path [--files]
`;

const GATEWAY = path.resolve(import.meta.dirname, '../../gateway');

/** The executed lines by file since the last call. */
type Lines = Map<string, Set<number>>;

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

async function linesRun(session: inspector.Session): Promise<Lines> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const lines: Lines = new Map();
  for (const { url, scriptId, functions } of result) {
    const file = url.startsWith('file:') ? fileURLToPath(url).replace(/\?.*$/, '') : url;
    // The demo issuer runs in this process, too, but is not part of a request.
    if (!file.startsWith(`${GATEWAY}${path.sep}`) || file.includes('/start/')) continue;
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
    const ran = originalLines(
      url,
      scriptSource,
      functions.flatMap(({ ranges }) => ranges),
    );
    if (ran.size > 0) lines.set(path.relative(GATEWAY, file), ran);
  }
  return lines;
}

/** The innermost coverage range around a character states whether it was executed. */
function originalLines(url: string, code: string, ranges: Range[]): Set<number> {
  const map = findSourceMap(url) ?? findSourceMap(fileURLToPath(url));
  if (!map) throw new Error(`${url} has no source map`);
  const ran = new Uint8Array(code.length);
  const outermostFirst = ranges.toSorted((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset));
  for (const { startOffset, endOffset, count } of outermostFirst) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  const lines = new Set<number>();
  let line = 0;
  let begin = 0;
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '\n') {
      line += 1;
      begin = at + 1;
    } else if (ran[at] && code[at] !== ' ') {
      const entry = map.findEntry(line, at - begin);
      if ('originalLine' in entry) lines.add(entry.originalLine);
    }
  }
  return lines;
}

function count(lines: Lines): number {
  return [...lines.values()].reduce((sum, { size }) => sum + size, 0);
}

function merge(all: Lines[]): Lines {
  const merged: Lines = new Map();
  for (const lines of all) for (const [file, ran] of lines) merged.set(file, new Set([...(merged.get(file) ?? []), ...ran]));
  return merged;
}

function print(title: string, lines: Lines, withFiles: boolean): void {
  const rooms = new Map<string, string[]>();
  for (const file of [...lines.keys()].sort()) rooms.set(path.dirname(file), [...(rooms.get(path.dirname(file)) ?? []), file]);
  const whole = [...lines.keys()].reduce((sum, file) => sum + readFileSync(path.join(GATEWAY, file), 'utf8').split('\n').length, 0);
  process.stdout.write(`${title}: ${count(lines)} lines run, in ${lines.size} files (${whole} lines in total) of ${rooms.size} folders\n`);
  for (const [room, files] of rooms) {
    const ofRoom = new Map(files.map((file) => [path.basename(file), lines.get(file) as Set<number>]));
    const names = [...ofRoom].map(([file, { size }]) => `${file} ${size}`).join(', ');
    process.stdout.write(`  ${room.padEnd(12)} ${String(count(ofRoom)).padStart(5)}${withFiles ? `  ${names}` : ''}\n`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { files: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void process.stdout.write(HELP);
  const hub = await startHub({ env: { LOG_LEVEL: 'error' } });
  const session = new inspector.Session();
  session.connect();
  await session.post('Debugger.enable');
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    const gateway = await gatewayOfItsOwn({}, hub);
    const all: Lines[] = [];
    for (const { as, question } of questionsOf('README.md')) {
      await linesRun(session);
      const { errors } = await answer(as, question, gateway);
      if (errors) throw new Error(`the question of ${as} failed: ${JSON.stringify(errors)}`);
      const ran = await linesRun(session);
      print(`question of ${as}`, ran, values.files ?? false);
      all.push(ran);
    }
    print('all of them', merge(all), values.files ?? false);
    await gateway.stop();
  } finally {
    await hub.stop();
  }
}

await main();
