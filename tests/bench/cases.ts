import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadCases } from '../../subgraphs/demo/courts/bulk-cases.ts';
import { SEED } from '../../subgraphs/demo/holding.ts';
import { registeredPlaces } from '../../subgraphs/demo/load.ts';
import { buildWorld } from '../../subgraphs/demo/world/world.ts';
import type { HubAddress, Question } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { startHub } from '../support/start-hub.ts';
import { servedTimes, timeAt } from './served.ts';

const USAGE = `Measures searches among judgments at three sizes in one run: milliseconds in the courts subgraph, from
its log, compared with plain SQL for the same searches; at the last size also during the import of a file of
judgments.

  npm run bench -- cases [--sizes 10000,100000,1000000] [--questions 120] [--import 20000] [--data DIR]

  Generating the largest size takes about 15 minutes and 12 GB in the temporary folder. With --data the cases are kept
  in DIR; another run with the same DIR skips smaller sizes.
`;
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    questions: { type: 'string', default: '120' },
    import: { type: 'string', default: '20000' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const SIZES = String(values.sizes).split(',').map(Number);
const QUESTIONS = Number(values.questions);
const WARM_UP = 20;
const PROJECT = path.resolve(import.meta.dirname, '../..');
// Search terms that match nearly all cases, some or none: pairs of characters, longer words, several words, names.
const WORDS = [
  ...[
    '劳动',
    '配送',
    '扣款',
    '议价',
    '打卡',
    '朝阳',
    '骑楼',
    '支付',
    '网约货车司机',
    '事实优先原则',
    '情节严重的封停账号',
    '路径和送达时间由算法规定',
  ],
  ...[
    '骑手 排班',
    '浦东 工伤',
    '快递员 加班费',
    '合作协议 个体工商户',
    '第17法官',
    '不予认定工伤决定',
    '民法典 侵权责任',
    '模拟第4321法官',
  ],
];
const WHERES = [
  'region: "330000"',
  'relation: LABOUR_RELATION, region: "510000"',
  'decidedFrom: "2025-01-01", cause: "205.5"',
  'judge: "模拟第777法官"',
  'court: "武侯区"',
  'statute: "劳动合同法第七条", occupation: COURIER',
  'authority: TYPICAL',
  'title: "工伤行政确认"',
];
const NODES = 'nodes { number title court decidedOn authority outcome }';
const quoted = JSON.stringify;
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

type Ask = (i: number) => Question;
const KINDS: Record<string, Ask> = {
  'words, by relevance': (i) => ({ query: `{ courtCases(search: ${quoted(at(WORDS, i))}, first: 20) { ${NODES} } }` }),
  'words, with their paragraphs': (i) => ({
    query: `{ courtCases(search: ${quoted(at(WORDS, i))}, first: 20) { ${NODES.replace('}', 'matches { paragraph snippet } }')} } }`,
  }),
  'words and a filter': (i) => ({
    query: `{ courtCases(search: ${quoted(at(WORDS, i))}, where: {${at(WHERES, i + Math.floor(i / 8))}}, first: 20) { ${NODES} } }`,
  }),
  'a filter, by day': (i) => ({ query: `{ courtCases(where: {${at(WHERES, i)}}, first: 20) { ${NODES} } }` }),
  'words, by day': (i) => ({ query: `{ courtCases(search: ${quoted(at(WORDS, i))}, orderBy: DECIDED_ON, first: 20) { ${NODES} } }` }),
  'similar by findings': (i) => ({
    query: `{ similarCases(factors: [{factor: ATTENDANCE, value: ${(i % 3) - 1}}, {factor: PRICE_POWER, value: 1}, {factor: TOOLS, value: ${(i % 2) * 2 - 1}}, {factor: PENALTY, value: 2}], first: 10) { score case { number } } }`,
  }),
  'similar by a text': (i) => ({
    query: `{ similarCases(text: ${quoted(`${at(WORDS, i)}，须按排班表上线，迟到扣款，单价由企业单方制定`)}, first: 10) { score case { number } } }`,
  }),
};
const COUNTED: Record<string, Ask> = {
  'how many hold the words': (i) => ({ query: `{ courtCases(search: ${quoted(at(WORDS, i))}, first: 1) { totalCount } }` }),
  'seven facets': (i) => ({
    query: `{ courtCaseFacets(search: ${quoted(at(WORDS, i))}) { total keywords { value count } years { value count } } }`,
  }),
};
const PLAIN_INDEX = `select c.* from case_search s join court_case c on c.number = s.number where s.words @@ zh_tsquery($1) and s.published order by s.decided_on desc, s.number desc limit 20`;
const PLAIN_LIKE = `select c.* from court_case c join case_text t on t.case_number = c.number where t.paragraphs::text like '%' || $1 || '%' order by c.decided_on desc limit 20`;

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const hub = await startHub({ args: ['--profile', 'empty'], ...(values.data && { folder: kept(values.data), keep: true }) });
  try {
    const world = buildWorld(SEED, registeredPlaces());
    const { made: earlier, taken } = await earlierRun(hub);
    let made = earlier;
    for (const size of SIZES.filter((one) => one >= made)) {
      const began = performance.now();
      if (size > made) await asAdministrator('hub_courts', (client) => loadCases(client, world, made, size), hub);
      process.stdout.write(
        `\n${size.toLocaleString('en')} cases (${size - made} made with indexes in ${((performance.now() - began) / 1000).toFixed(0)} s); milliseconds, median and p95\n`,
      );
      made = size;
      for (const [name, kind] of Object.entries(KINDS)) show(name, await served(hub, kind));
      for (const [name, kind] of Object.entries(COUNTED)) show(name, await served(hub, kind, WORDS.length, 2));
      show('plain SQL by the index, by day', await plain(hub, PLAIN_INDEX, QUESTIONS));
      show('plain SQL with LIKE, by day', await plain(hub, PLAIN_LIKE, Math.min(WORDS.length, size > 200_000 ? 6 : 20)));
    }
    showGrowth();
    await whileImporting(hub, taken, Number(values.import));
  } finally {
    await hub.stop();
  }
}

function kept(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  return path.resolve(folder);
}

/** The numbers of cases that an earlier run generated and imported. */
const earlierRun = (hub: HubAddress): Promise<{ made: number; taken: number }> =>
  asAdministrator(
    'hub_courts',
    async (client) => {
      const { rows } = await client.query(
        `select count(*) filter (where not taken)::int as made, count(*) filter (where taken)::int as taken
         from (select number like '(2025)川0107民初9%' as taken from court_case) c`,
      );
      return rows[0];
    },
    hub,
  );

/** Runs the same searches while a file is imported by the command. */
async function whileImporting(hub: HubAddress, from: number, count: number): Promise<void> {
  if (count === 0) return;
  const file = path.join(hub.folder, 'judgments.jsonl');
  fs.writeFileSync(file, Array.from({ length: count }, (_, i) => `${JSON.stringify(judgment(from + i))}\n`).join(''));
  const began = performance.now();
  const child = spawn('npm', ['run', '--silent', 'import', '--', 'courts', 'court-cases', file, '--data', hub.folder], {
    cwd: PROJECT,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const times: number[] = [];
  while (child.exitCode === null) times.push(...(await served(hub, KINDS['words, by relevance'] as Ask, 40, 0)));
  await ended;
  process.stdout.write(
    `\nwhile ${count.toLocaleString('en')} judgments were taken in (${((performance.now() - began) / 1000).toFixed(0)} s, exit ${child.exitCode})\n`,
  );
  show(`words, by relevance (${times.length})`, times);
}

const judgment = (i: number) => ({
  ...{
    number: `(2025)川0107民初${90_000_001 + i}号`,
    title: '模拟甲某与（模拟）企业确认劳动关系纠纷一案',
    cause: '186.1',
    court: '（模拟）武侯区人民法院',
  },
  ...{ region: '510107', procedure: 'FIRST_INSTANCE', filedOn: '2025-03-01', decidedOn: '2025-06-01', outcome: 'CLAIM_UPHELD' },
  ...{ statutes: '劳动合同法第七条', judges: '模拟法官', parties: JSON.stringify([{ role: 'PLAINTIFF', maskedName: '模拟甲某' }]) },
  paragraphs: JSON.stringify([
    {
      section: 'FACTS',
      text: `经审理查明，模拟甲某自二〇二四年起在第${i}站点从事配送工作，须按排班表上线，每日早会签到，迟到扣款，单价由企业单方制定。`,
    },
    {
      section: 'REASONING',
      text: '本院认为，认定劳动关系应当坚持事实优先原则，审查企业是否对劳动者实施支配性劳动管理，不以合同名称为准。',
    },
  ]),
});

const served = (hub: HubAddress, question: Ask, questions = QUESTIONS, warmUp = WARM_UP) =>
  servedTimes(hub, { agency: 'courts', participant: 'court-330000', question, questions, warmUp });

const plain = (hub: HubAddress, statement: string, questions: number): Promise<number[]> =>
  asAdministrator(
    'hub_courts',
    async (client) => {
      const times: number[] = [];
      for (let i = 0; i < questions; i++) {
        const began = performance.now();
        await client.query(statement, [at(WORDS, i).split(' ')[0]]);
        times.push(performance.now() - began);
      }
      return times;
    },
    hub,
  );

const medians = new Map<string, number[]>();

function show(name: string, times: number[]): void {
  const part = (share: number) => timeAt(times, share).toFixed(1).padStart(9);
  process.stdout.write(`  ${name.padEnd(34)}${part(0.5)}${part(0.95)}\n`);
  medians.set(name, [...(medians.get(name) ?? []), timeAt(times, 0.5)]);
}

/** The factor by which the median grows from each size to the next. */
function showGrowth(): void {
  if (SIZES.length < 2) return;
  process.stdout.write(`\ngrowth of the median, ${SIZES.map((size) => size.toLocaleString('en')).join(' to ')}\n`);
  for (const [name, [first = 0, ...more]] of medians) {
    let before = first;
    const factors = more.map((median) => {
      const factor = median / before;
      before = median;
      return `×${factor.toFixed(1)}`.padStart(9);
    });
    process.stdout.write(`  ${name.padEnd(34)}${factors.join('')}\n`);
  }
}

await main();
