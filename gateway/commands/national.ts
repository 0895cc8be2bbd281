import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type PublishedFigure, slicesFor, writeProvince } from '../../subgraphs/demo/insurance/national-spells.ts';
import { registeredPlaces } from '../../subgraphs/demo/load.ts';
import type { Place } from '../../subgraphs/demo/world/world.ts';
import { connected } from '../../subgraphs/shared/database/connected.ts';
import { dataFolder } from '../start/options.ts';
import { programArguments } from '../start/processes.ts';
import { agencyAddress } from './agency-address.ts';

const USAGE = `Generates insurance spells for the whole country, so many that the published figures result to the person, and imports them by COPY.

  npm run national -- [options]

  --data DIR     folder of the local hub, which must be running (the one npm start uses)
  --scale N      fraction of the spells, greater than 0 and at most 1 (1: about 162 million spells, 17 GB of files, 37 GB in the database)
  --files DIR    where the files are written (national in the folder of the hub)
  --make-only    write the files without importing them; import them later by npm run import -- insurance bulk-spells FILES
  --keep         keep the files after the import

At the end the published and the computed figures are printed; with --scale 1 they are equal.
`;

/** Published national figures that are computed from spells, and the computed figures of the same day. */
const FIGURES = `select indicator, from_day::text as as_of, value, qualifier, (select case indicator when 'injuryInsured' then coalesce(sum(new0), 0)
    else coalesce(sum(begun - ended), 0) end::bigint from cover_rollup r where r.month <= f.from_day
      and r.scheme = case indicator when 'injuryInsured' then 'OCCUPATIONAL_INJURY' when 'pensionFlexible' then 'PENSION' else 'MEDICAL' end
      and r.mode = case indicator when 'injuryInsured' then 'PER_ORDER' else 'FLEXIBLE' end) as held
  from reported_figure f where region = '100000' and indicator in ('injuryInsured', 'pensionFlexible', 'medicalFlexible') order by 1, 2`;

const figuresOf = (url: string): Promise<PublishedFigure[]> =>
  connected(url, async (client) =>
    (await client.query(FIGURES)).rows.map((row) => ({ ...row, value: Number(row.value), held: Number(row.held) }) as PublishedFigure),
  );

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...{ data: { type: 'string' }, scale: { type: 'string' }, files: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      ...{ 'make-only': { type: 'boolean' }, keep: { type: 'boolean' } },
    },
  });
  if (values.help) return finish(USAGE, 0);
  const scale = Number(values.scale ?? 1);
  if (!(scale > 0 && scale <= 1)) return finish(`--scale ${values.scale}: must be a number greater than 0 and at most 1\n`, 2);
  const folder = dataFolder(values.data);
  const insurance = agencyAddress(folder, 'insurance');
  if (!insurance) return finish('no hub is running here: start one, or give its folder with --data\n', 2);
  const target = path.resolve(values.files ?? path.join(folder, 'national'));
  const files = make(target, await figuresOf(insurance), registeredPlaces(), scale);
  if (values['make-only']) return finish(`the files are in ${target}\n`, 0);
  const code = await takeIn(files, insurance);
  if (code !== 0) return code;
  if (!values.keep) for (const file of files) fs.rmSync(file, { force: true });
  for (const { indicator, as_of, qualifier, value, held } of await figuresOf(insurance))
    finish(`${indicator} ${as_of}: published ${qualifier} ${value.toLocaleString('en')}, computed ${held.toLocaleString('en')}\n`, 0);
  return 0;
}

function make(target: string, figures: readonly PublishedFigure[], places: readonly Place[], scale: number): string[] {
  fs.mkdirSync(target, { recursive: true });
  const slices = slicesFor(figures, scale);
  const serials = new Map<string, number>();
  const provinces = places.filter(({ level, code }) => level === 'PROVINCE' && slices.some((slice) => slice.provinces.includes(code)));
  const began = Date.now();
  let lines = 0;
  const files = provinces.flatMap(({ code }) => {
    const counties = places
      .filter((place) => place.level === 'COUNTY' && place.code.startsWith(code.slice(0, 2)))
      .map((place) => place.code);
    const file = path.join(target, `spells-${code}.copy`);
    lines += writeProvince(file, code, slices, counties.length > 0 ? counties : [code], serials);
    finish(`made ${path.basename(file)}: ${lines.toLocaleString('en')} lines in ${Math.round((Date.now() - began) / 1_000)} s\n`, 0);
    return fs.statSync(file).size > 0 ? [file] : [];
  });
  return files;
}

function takeIn(files: readonly string[], url: string): Promise<number> {
  const child = spawn(process.execPath, [...programArguments('subgraphs/insurance/import.js'), 'bulk-spells', ...files], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url, IDENTIFIER_MODE: 'synthetic' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 130)));
}

function finish(text: string, code: number): number {
  (code === 2 ? process.stderr : process.stdout).write(text);
  return code;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
