import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { REVIEWED } from '../support/older-build.ts';
import { temporaryFolder } from '../support/start-hub.ts';
import { CAUSES } from './causes.ts';
import { FIGURES } from './figures.ts';
import { HOUSE } from './house.ts';
import { Installation, reviewedBuild, thisBuild } from './installation.ts';
import { LEDGER } from './ledger.ts';
import { LOAD } from './load.ts';
import { RECORDS } from './records.ts';
import { STARTS } from './starts.ts';
import type { Reviewed, Seen, Step } from './step.ts';

const HELP = `What the first review found, tried on commit ${REVIEWED} and on this build: the same steps on both, each with a PostgreSQL and a
data folder of its own. Prints the table of README.md; ends with 1 where ${REVIEWED} does not show a finding, or this build does.

  node --import tsx tests/first-review/run.ts [--part starts|requests]
`;

interface Row {
  step: Omit<Step, 'run'>;
  old: Seen;
  now: Seen;
}

async function seenBy<Hub>(step: Step<Hub>, hub: Hub): Promise<Seen> {
  try {
    return await step.run(hub);
  } catch (error) {
    throw new Error(`${step.finding}, ${step.tried}: ${(error as Error).message}`, { cause: error });
  }
}

async function compared<Hub>(steps: readonly Step<Hub>[], old: Hub, now: Hub): Promise<Row[]> {
  const found: Row[] = [];
  for (const step of steps) found.push({ step, old: await seenBy(step, old), now: await seenBy(step, now) });
  return found;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const lineOf = ({ step, old, now }: Row) =>
  `| ${step.finding} | ${cell(step.tried)} | ${cell(old.answer)} | ${cell(now.answer)} | \`${step.test}\`: ${step.name} |\n`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { part: { type: 'string', default: 'starts,requests' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const folder = temporaryFolder();
  const builds = () => [new Installation(true, project), thisBuild()] as const;
  const project = reviewedBuild(folder);
  const all: Installation[] = [];
  const found: Row[] = [];
  try {
    if (values.part.includes('starts')) {
      const [old, now] = builds();
      all.push(old, now);
      found.push(...(await compared(STARTS, old, now)));
      for (const one of [old, now]) await one.remove();
    }
    if (values.part.includes('requests')) {
      const steps: Step<Reviewed>[] = [...HOUSE, ...CAUSES, ...RECORDS, ...FIGURES, ...LEDGER, ...LOAD];
      const [old, now] = builds();
      all.push(old, now);
      for (const one of [old, now]) await one.start();
      found.push(...(await compared(steps, old, now)));
    }
  } finally {
    for (const one of all) await one.remove();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  found.sort((a, b) => a.step.finding.localeCompare(b.step.finding, 'en', { numeric: true }));
  process.stdout.write(found.map(lineOf).join(''));
  const otherwise = found.filter(({ old, now }) => !old.defect || now.defect);
  for (const { step, old } of otherwise)
    process.stderr.write(`${step.finding}, ${step.tried}: ${old.defect ? 'this build shows it' : `${REVIEWED} does not show it`}\n`);
  process.exitCode = otherwise.length > 0 ? 1 : 0;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
