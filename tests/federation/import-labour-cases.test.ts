import { creditCodeCheckCharacter } from '../../subgraphs/shared/identifiers/credit-code.ts';
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { freshWorker } from '../support/persons.ts';
import { forgetRefusals } from '../support/persons-noted.ts';

const seventeen = `91193100MA${8_000_000 + (Date.now() % 900_000)}`;
/** A firm of this test's own: what stands in the register of another is in the answers of others. */
const FIRM = seventeen + creditCodeCheckCharacter(seventeen);
const HERE = '310112';
const WHO = 'labour-310000';
const RUN = Date.now();
const serial = 9_200_000 + (RUN % 700_000);
const worker = freshWorker();
const TAKE =
  'mutation($input: ImportLabourRecordsInput!) { importLabourRecords(input: $input) { created changed unchanged userErrors { field code messageZh } } }';
beforeAll(async () => {
  const firm = { 统一社会信用代码: FIRM, 名称: '（模拟）测试用工企业', 用工角色: '平台企业', 住所地: HERE, 经营地区: HERE };
  expect(await take('ENTERPRISES', [firm])).toMatchObject({ created: 1, userErrors: [] });
});
afterAll(forgetRefusals);

const take = async (dataset: string, records: object[], who = WHO) =>
  (await answer(who, { query: TAKE, variables: { input: { dataset, records: records.map((one) => JSON.stringify(one)) } } })).data
    .importLabourRecords;

const clue = (more = {}) => ({
  ...{ 线索编号: `线索-${RUN}`, 身份证号: worker, 被反映企业: FIRM, 用工所在地: HERE, 线索来源: '窗口', 反映金额: '1200.00' },
  ...{ 登记日期: '2026-09-01', ...more },
});
const arbitration = (more = {}) => ({
  ...{ 仲裁案号: `沪闵劳人仲(2026)办字第${serial}号`, 仲裁委员会: '（模拟）仲裁委员会', 仲裁地区: HERE, 申请人身份证号: worker },
  ...{ 被申请人: FIRM, 仲裁请求: '劳动报酬:1200.00；确认劳动关系', 申请日期: '2026-03-02', 受理日期: '2026-03-05', ...more },
});
const inspection = (more = {}) => ({
  ...{ 检查编号: `闵监-${RUN}`, 被检查企业: FIRM, 检查地区: HERE, 检查事项: '报酬支付', 立案日期: '2026-05-06', ...more },
});
const violation = (more = {}) => ({
  ...{ 违法行为编号: `闵违-${RUN}`, 检查编号: `闵监-${RUN}`, 被检查企业: FIRM, 检查地区: HERE, 违法类型: '拖欠报酬' },
  ...{ 违法事实: '未支付', 违反条款: '劳动法第五十条', 发现日期: '2026-05-20', 处置方式: '责令改正', 处理日期: '2026-05-21', ...more },
});
const RECORDS: [dataset: string, record: (more?: object) => object, change: object][] = [
  ['WAGE_CLUES', clue, { 线索状态: '已支付', 办结日期: '2026-09-20' }],
  ['ARBITRATION_CASES', arbitration, { 仲裁请求: '劳动报酬:1200.00:800.00；确认劳动关系', 裁决日期: '2026-04-10', 仲裁结果: '部分支持' }],
  ['INSPECTIONS', inspection, { 结案日期: '2026-06-01', 检查结果: '责令改正' }],
  ['VIOLATIONS', violation, { 涉及人数: 3, 涉及金额: '1200' }],
];

test.each(RECORDS)('%s: made, the same again, changed', async (dataset, record, change) => {
  expect(await take(dataset, [record()])).toEqual({ created: 1, changed: 0, unchanged: 0, userErrors: [] });
  expect(await take(dataset, [record()])).toEqual({ created: 0, changed: 0, unchanged: 1, userErrors: [] });
  expect(await take(dataset, [record(change)])).toEqual({ created: 0, changed: 1, unchanged: 0, userErrors: [] });
});

test('what was taken in is what the procedures and the dossier answer', async () => {
  const { data } = await answer(WHO, {
    query: `query($who: ID!, $number: ArbitrationNumber!) {
      worker(id: $who) { wageClues { id status channel amount } }
      arbitrationCase(number: $number) { outcome items { claim amount awarded } }
      inspections(where: { enterprise: "${FIRM}", region: "${HERE}" }, first: 100) { nodes { number result openedOn } }
    }`,
    variables: { who: worker, number: arbitration().仲裁案号 },
  });
  expect(data.worker).toBeNull(); // nobody put this person on the register of workers
  expect(data.arbitrationCase).toEqual({
    outcome: 'AWARD_IN_PART',
    items: [
      { claim: 'PAY', amount: '1200.00', awarded: '800.00' },
      { claim: 'CONFIRM_RELATION', amount: null, awarded: null },
    ],
  });
  expect(data.inspections.nodes).toContainEqual({ number: `闵监-${RUN}`, result: 'ORDERED_TO_MEND', openedOn: '2026-05-06' });
  const [kept] = await rowsOf<{ status: string; recorded_by: string }>(
    'hub_labour',
    'select status, recorded_by from wage_clue where id = $1',
    [`线索-${RUN}`],
  );
  expect(kept).toEqual({ status: 'PAID', recorded_by: WHO });
});

const other = (name: string) => `${name}-other-${RUN}`;
const FAULTS: [dataset: string, record: object, rule: string][] = [
  ['WAGE_CLUES', clue({ 线索编号: other('c'), 反映金额: '0' }), 'amount RANGE'],
  ['WAGE_CLUES', clue({ 线索编号: other('c'), 线索状态: '不属实' }), 'resolvedOn TOGETHER'],
  ['WAGE_CLUES', clue({ 线索编号: other('c'), 线索状态: '办理中' }), 'takenUpOn TOGETHER'],
  ['WAGE_CLUES', clue({ 线索编号: 'C-1234567890' }), 'id RESERVED'],
  ['WAGE_CLUES', clue({ 线索编号: other('c'), 被反映企业: '91193100MA0007001J' }), 'enterprise UNKNOWN'],
  ['WAGE_CLUES', clue({ 身份证号: freshWorker() }), 'id ANOTHER'],
  ['WAGE_CLUES', clue({ 线索编号: other('c'), 用工所在地: '330106' }), 'region NOT_COMPETENT'],
  ['ARBITRATION_CASES', arbitration({ 仲裁请求: '劳动报酬' }), 'items MISSING'],
  ['ARBITRATION_CASES', arbitration({ 仲裁请求: '劳动报酬:1200:800' }), 'items TOGETHER'],
  ['ARBITRATION_CASES', arbitration({ 仲裁请求: '加班' }), 'items FORMAT'],
  ['ARBITRATION_CASES', arbitration({ 受理日期: '', 裁决日期: '2026-04-10', 仲裁结果: '驳回请求' }), 'outcome ORDER'],
  ['ARBITRATION_CASES', arbitration({ 裁决日期: '2026-04-10' }), 'outcome TOGETHER'],
  ['ARBITRATION_CASES', arbitration({ 是否终局裁决: '是' }), 'final TOGETHER'],
  ['ARBITRATION_CASES', arbitration({ 申请人身份证号: freshWorker() }), 'number ANOTHER'],
  ['INSPECTIONS', inspection({ 结案日期: '2026-05-01', 检查结果: '移送' }), 'closedOn RANGE'],
  ['INSPECTIONS', inspection({ 结案日期: '2026-06-01', 检查结果: '未发现违法' }), 'result RESULT'],
  ['INSPECTIONS', inspection({ 检查编号: 'I-2026-1234567890' }), 'number RESERVED'],
  ['VIOLATIONS', violation({ 违法行为编号: other('v'), 检查编号: other('none') }), 'inspection UNKNOWN'],
  ['VIOLATIONS', violation({ 违法行为编号: other('v'), 发现日期: '2026-04-20' }), 'foundOn RANGE'],
  ['VIOLATIONS', violation({ 违法行为编号: other('v'), 行为终了日期: '2024-05-05' }), 'occurredOn LOOKBACK'],
];

test.each(FAULTS)('%s is refused: %j: %s', async (dataset, record, rule) => {
  const { created, userErrors } = await take(dataset, [record]);
  const found = userErrors.map(({ field, code }: { field: string; code: string }) => `${field.split('.').at(-1)} ${code}`);
  expect([created, found]).toEqual([null, [rule]]);
  for (const { messageZh } of userErrors) expect(messageZh).toMatch(/\p{Script=Han}/u);
});
