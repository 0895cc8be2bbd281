import path from 'node:path';
import { parseArgs } from 'node:util';
import type { HubAddress, Question } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { startHub } from '../support/start-hub.ts';
import { servedTimes, timeAt } from './served.ts';

const USAGE = `Measures two queries among 150,000 contracts (profile load): the contracts that apply to an enterprise,
and a search for a word of two characters. Milliseconds in the unions subgraph, from its log, compared with plain SQL
for the same queries in the same run.

  npm run bench -- contracts [--questions 300] [--data DIR]

  --data DIR   a folder that npm start -- --profile load has filled; without it one is made, in about three minutes
`;
const { values } = parseArgs({
  allowPositionals: true,
  options: { questions: { type: 'string', default: '300' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const QUESTIONS = Number(values.questions);
const WARM_UP = 30;
// Words that are in nearly all contracts, in some, in few and in none.
const WORDS = ['拖欠', '预警', '孕期', '抽成', '长宁', '罚款', '朝阳', '学时', '南山', '医疗', '骑楼', '哺乳'];
const SEARCH = `query($search: String!) { collectiveContracts(search: $search, first: 20) { nodes { id number title kind filedOn expiresOn status } } }`;
const APPLICABLE = `query($code: CreditCode!, $sector: Sector!, $region: RegionCode!) {
  applicableContracts(creditCode: $code, sector: $sector, region: $region) { because rank contract { id title expiresOn } } }`;
const ABOVE = `array['100000', left($3, 2) || '0000', left($3, 4) || '00', $3]`;
const IN_FORCE = `c.objected_on is null and c.superseded_on is null and c.effective_on <= current_date and c.expires_on >= current_date`;
const PLAIN_APPLICABLE = `select c.* from collective_contract c where ${IN_FORCE} and (
  c.id in (select contract from contract_coverage where enterprise = $1)
  or (c.kind in ('INDUSTRY', 'REGIONAL') and c.regions && ${ABOVE} and (c.sector is null or c.sector = $2)))
  order by c.filed_on desc limit 200`;
const PLAIN_INDEX = `select c.* from collective_contract c where c.id in (select contract from contract_search where zh_tsvector(lines) @@ zh_tsquery($1))
  order by c.filed_on desc, c.id desc limit 20`;
const PLAIN_LIKE = `select c.* from collective_contract c where c.title like '%' || $1 || '%' or exists (
  select from contract_clause k where k.contract = c.id and k.text like '%' || $1 || '%') order by c.filed_on desc, c.id desc limit 20`;

interface Firm {
  code: string;
  sector: string;
  region: string;
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const hub = await startHub({
    patience: 900_000,
    args: ['--profile', 'load'],
    folder: values.data && path.resolve(values.data),
    keep: values.data !== undefined,
  });
  try {
    const firms = await firmsOf(hub);
    const word = (i: number) => WORDS[i % WORDS.length] as string;
    const firm = (i: number) => firms[i % firms.length] as Firm;
    const times = {
      'applicableContracts, subgraph': await served(hub, (i) => ({ query: APPLICABLE, variables: { ...firm(i) } })),
      'applicableContracts, plain SQL': await plain(hub, PLAIN_APPLICABLE, (i) => [firm(i).code, firm(i).sector, firm(i).region]),
      'search of two characters, subgraph': await served(hub, (i) => ({ query: SEARCH, variables: { search: word(i) } })),
      'search, plain SQL by the index': await plain(hub, PLAIN_INDEX, (i) => [word(i)]),
      'search, plain SQL with LIKE': await plain(hub, PLAIN_LIKE, (i) => [word(i)], WORDS.length * 2),
    };
    process.stdout.write(`150,000 contracts, 1.35 million clauses; ${QUESTIONS} questions each; milliseconds, median and p95\n`);
    for (const [name, list] of Object.entries(times))
      process.stdout.write(
        `  ${name.padEnd(36)} ${timeAt(list, 0.5).toFixed(1).padStart(9)} ${timeAt(list, 0.95).toFixed(1).padStart(9)}\n`,
      );
  } finally {
    await hub.stop();
  }
}

const firmsOf = (hub: HubAddress) =>
  asAdministrator(
    'hub_unions',
    async (client) =>
      (
        await client.query<Firm>(
          `select v.enterprise as code, coalesce(c.sector, 'EXPRESS') as sector, c.regions[1] as region
           from contract_coverage v join collective_contract c on c.id = v.contract where v.because = 'OWN' and ${IN_FORCE} order by md5(c.id) limit 500`,
        )
      ).rows,
    hub,
  );

const served = (hub: HubAddress, question: (i: number) => Question) =>
  servedTimes(hub, { agency: 'unions', participant: 'union-330000', question, questions: QUESTIONS, warmUp: WARM_UP });

const plain = (hub: HubAddress, statement: string, given: (i: number) => unknown[], questions = QUESTIONS): Promise<number[]> =>
  asAdministrator(
    'hub_unions',
    async (client) => {
      const times: number[] = [];
      for (let i = 0; i < questions + WARM_UP; i++) {
        const began = performance.now();
        await client.query(statement, given(i));
        times.push(performance.now() - began);
      }
      return times.slice(WARM_UP);
    },
    hub,
  );

await main();
