import { readFileSync } from 'node:fs';
import { creditCodeCheckCharacter } from '../../subgraphs/shared/identifiers/credit-code.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { rejects, SLOW, write } from '../support/imports.ts';
import { freshResidentNumber } from '../support/persons.ts';

const take = (dataset: string, file: string, ...options: string[]) =>
  command('import', 'courts', dataset, file, '--data', theHub().folder, ...options);
// Serial numbers and a firm that no other run of this test has.
const RUN = Date.now() % 1_000_000;
const number = (n: number, kind = '民初') => `(2026)宁0104${kind}${9_500_000 + ((RUN * 20 + n) % 400_000)}号`;
const arbitration = `宁兴庆劳人仲(2026)办字第${9_100_000 + (RUN % 800_000)}号`;
const seventeen = `91193100MA${String(8_000_000 + (RUN % 900_000)).slice(0, 7)}`;
const FIRM = seventeen + creditCodeCheckCharacter(seventeen);
const PLACE = '640104';
const rider = freshResidentNumber('19910203');

const HEAD =
  '案号,案件名称,案由代码,法院,法院地区,审理程序,立案日期,当事人,前一程序编号,仲裁案号,仲裁地区,仲裁受理日期,仲裁终结日期,仲裁结果';
interface Docketed {
  stage?: string;
  filedOn?: string;
  parties?: string;
  follows?: string;
  arbitration?: string;
}
const words = `原告：模拟甲某：${rider}；被告:（模拟）测试企业:${FIRM}；第三人:（模拟）行政机关`;
const docketed = (
  of: string,
  { stage = '一审', filedOn = '2026-03-02', parties = words, follows = '', arbitration: before = ',,,,' }: Docketed = {},
) => [of, '模拟甲某一案', '205.1', '（模拟）兴庆区人民法院', PLACE, stage, filedOn, parties, follows, before].join(',');
const before = `${arbitration},${PLACE},2026-01-05,2026-02-10,驳回请求`;

const chainOf = (one: string) =>
  rowsOf<{ stage: string; number: string }>(
    'hub_courts',
    'select s.stage, s.number from procedure_step s join court_case c on c.chain = s.chain where c.number = $1 order by s.ordinal',
    [one],
  );

test(
  'running cases come in with parties in plain words, and with what they follow: in the file, on record, or an arbitration',
  async () => {
    const [first, appeal, retrial] = [number(1), number(2, '民终'), number(3, '民申')];
    // The appeal stands before the case that it follows.
    const lines = [
      docketed(appeal, { stage: '二审', filedOn: '2026-06-01', follows: first.replace('(', '（') }),
      docketed(first, { arbitration: before }),
    ];
    const file = write('dockets.csv', [HEAD, ...lines].join('\n'));
    expect(take('court-dockets', file)).toMatchObject({ code: 0, output: expect.stringContaining('2 created') });
    const later = write('later.csv', [HEAD, docketed(retrial, { stage: '再审', filedOn: '2026-09-01', follows: appeal })].join('\n'));
    expect(take('court-dockets', later)).toMatchObject({ code: 0, output: expect.stringContaining('1 created') });
    expect(await chainOf(first)).toEqual([
      { stage: 'ARBITRATION', number: arbitration },
      { stage: 'FIRST_INSTANCE', number: first },
      { stage: 'APPEAL', number: appeal },
      { stage: 'RETRIAL', number: retrial },
    ]);
    const { data } = await answer('court-640000', {
      query:
        'query($number: CaseNumber!) { courtCase(number: $number) { inProgress parties { role kind maskedName name enterprise { creditCode } } } }',
      variables: { number: first },
    });
    expect(data.courtCase).toEqual({
      inProgress: true,
      parties: [
        { role: 'PLAINTIFF', kind: 'PERSON', maskedName: '模拟甲某', name: null, enterprise: null },
        { role: 'DEFENDANT', kind: 'ENTERPRISE', maskedName: null, name: '（模拟）测试企业', enterprise: { creditCode: FIRM } },
        { role: 'THIRD_PARTY', kind: 'AUTHORITY', maskedName: null, name: '（模拟）行政机关', enterprise: null },
      ],
    });
    const { person } = (
      await answer('court-640000', {
        query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }',
        variables: { input: { identity: rider, name: '模拟甲某' } },
      })
    ).data.identifyWorker;
    const kept = await rowsOf<{ worker: string }>('hub_courts', 'select worker from case_party where case_number = $1 and ordinal = 1', [
      first,
    ]);
    expect(kept).toEqual([{ worker: person }]);
    // The whole list of an office once more, with a case that was decided meanwhile.
    await rowsOf('hub_courts', `update court_case set decided_on = '2026-08-01', outcome = 'AFFIRMED' where number = $1`, [appeal]);
    const again = write('again.csv', [HEAD, ...lines.map((line) => line.replace('模拟甲某一案', '模拟甲某新案'))].join('\n'));
    expect(take('court-dockets', again)).toMatchObject({ code: 0, output: expect.stringContaining('0 created, 1 changed, 1 unchanged') });
  },
  SLOW,
);

test(
  'what is wrong with parties and chains is said by line, field and rule; nobody’s number is shown, and nothing is taken in',
  async () => {
    const typed = rider.slice(0, 17) + (rider.endsWith('1') ? '2' : '1');
    const faulty: [Docketed, string][] = [
      [{ parties: `原告:模拟甲某:${typed}` }, 'parties,IDENTITY_CHECK_DIGIT'],
      [{ parties: `原告:模拟甲:${rider}` }, 'parties,MASK'],
      [{ parties: `申诉人:模拟甲某:${rider}` }, 'parties,FORMAT'],
      [{ parties: `"[{""role"":""原告"",""身份证号"":""${rider}"",""maskedName"":""模拟甲某"",""phone"":""1""}]"` }, 'parties,FORMAT'],
      [{ parties: '原告:模拟甲某:XYZ12' }, 'parties,FORMAT'],
      [{ follows: number(19) }, 'follows,UNKNOWN'],
      [{ arbitration: `,${PLACE},,,` }, 'arbitrationRegion,TOGETHER'],
      [{ arbitration: `${arbitration},,2026-01-05,,` }, 'arbitrationRegion,MISSING'],
      [{ arbitration: `${arbitration},${PLACE},2026-05-05,,` }, 'arbitrationFrom,RANGE'],
    ];
    const lines = faulty.map(([how], i) => docketed(number(8 + i), how));
    const file = write('faulty-dockets.csv', [HEAD, ...lines, docketed(number(17), { follows: number(17) })].join('\n'));
    const { code, output } = take('court-dockets', file);
    expect(code).toBe(1);
    const told = rejects(file).slice(1);
    const rules = told.map((line) => line.split(',').slice(0, 3).join(','));
    // Rules of the register are asked of the lines that are valid by themselves.
    const expected = [...faulty.map(([, rule], i) => `${i + 2},${rule}`), `${faulty.length + 2},follows,SELF`];
    expect(rules.sort()).toEqual(expected.sort());
    for (const one of [rider, typed]) expect(output + readFileSync(`${file}.rejects.csv`, 'utf8')).not.toContain(one);
    expect(
      await rowsOf('hub_courts', 'select from court_case where number = any($1::text[])', [faulty.map((_, i) => number(8 + i))]),
    ).toEqual([]);
  },
  SLOW,
);

test(
  'a case that is on record by itself is not put behind another by a later file',
  async () => {
    const [one, other] = [number(5), number(6)];
    const file = write('alone.csv', [HEAD, docketed(one), docketed(other)].join('\n'));
    expect(take('court-dockets', file)).toMatchObject({ code: 0, output: expect.stringContaining('2 created') });
    const behind = write('behind.csv', [HEAD, docketed(other, { follows: one })].join('\n'));
    expect(take('court-dockets', behind).code).toBe(1);
    expect(rejects(behind)[1]).toMatch(/^2,follows,CHAIN,/);
    expect(await chainOf(other)).toEqual([{ stage: 'FIRST_INSTANCE', number: other }]);
  },
  SLOW,
);

test('a question about a person takes the number of a document in a variable, and no other question does', async () => {
  const who = freshResidentNumber('19870708');
  const identified = await answer('labour-640000', {
    query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person known } }',
    variables: { input: { identity: who, name: '模拟乙某' } },
  });
  const { person } = identified.data.identifyWorker;
  await rowsOf('hub_labour', `insert into worker (id, occupation, region) values ($1, 'COURIER', '${PLACE}')`, [person]);
  const query = 'query($who: ID!) { worker(id: $who) { id occupation } }';
  const { data, traceId } = await answer('labour-640000', { query, variables: { who: `${who.slice(0, 6)} ${who.slice(6)}` } });
  expect(data.worker).toEqual({ id: person, occupation: 'COURIER' });
  const [entry] = await rowsOf<{ subjects: string[] }>('hub_ledger', 'select subjects from entry where trace_id = $1', [traceId]);
  expect(entry?.subjects).toEqual([person]);

  // The identifiers of other records may be eighteen digits: they are left as they are.
  const contract = await answer('union-640000', {
    query: 'query($id: ID!) { collectiveContract(id: $id) { title } }',
    variables: { id: who },
  });
  expect(contract.data.collectiveContract).toBeNull();
  const given = await ask('labour-640000', { query: `query($who: ID! = "${who}") { worker(id: $who) { occupation } }` });
  expect(given.errors?.[0]?.extensions).toMatchObject({ rule: 'IDENTITY_IN_DOCUMENT', field: 'who' });
  const oneself = await ask(person, { query, variables: { who } });
  expect(oneself.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_ONESELF' });
  for (const { errors } of [given, oneself]) expect(JSON.stringify(errors)).not.toContain(who);
});
