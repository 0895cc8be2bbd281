import fs from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

/** A platform, a partner firm that it works through, and two riders, by numbers of the synthetic schemes. */
export const PLATFORM = '91193100MA0007001J';
export const FIRM = '91193100MA0007002M';
export const RIDER = '193101199003071118';
export const COLLEAGUE = '193101199205111253';
export const DISTRICT = '310112';
export const MEMBER = '闵工会员0001';
export const CLUE = '闵行线索2026-17';
export const ARBITRATION = '沪闵劳人仲(2026)办字第9000021号';
export const FIRST = '(2026)沪0112民初9000101号';
export const APPEAL = '(2026)沪01民终9000102号';
export const RUNNING = '(2026)沪0112民初9000103号';

const UNION = '沪工-闵行';
const COURT = '（模拟）闵行区人民法院';
const PARTIES = `原告:模拟甲某:${RIDER}；被告:（模拟）白鹭闵行站点服务公司:${FIRM}`;
const TITLE = '模拟甲某与（模拟）白鹭闵行站点服务公司确认劳动关系纠纷一案';

/** With brackets as offices type them. */
const fullWidth = (number: string): string => number.replace('(', '（').replace(')', '）');

type Row = Readonly<Record<string, string | number>>;

/** A file that an office sends: which agency keeps it, as which records, and its rows under the headings of that office. */
export interface OfficeFile {
  agency: 'labour' | 'unions' | 'courts' | 'insurance';
  dataset: string;
  name: string;
  rows: readonly Row[];
}

const judgment = (more: Row): Row => ({
  案件名称: TITLE,
  案由代码: '205.1',
  当事人: PARTIES,
  全文: [
    '经审理查明，原告按站点排班上线，由站点考勤。',
    '本院认为，双方存在劳动关系。依照劳动合同法第七条，判决如下：',
    '一、确认双方存在劳动关系。',
  ].join('\n'),
  ...more,
});

/** In the order in which they are taken in: a matter is opened after other bodies have recorded its person. */
export const FILES: readonly OfficeFile[] = [
  {
    agency: 'labour',
    dataset: 'enterprises',
    name: '企业名册.csv',
    rows: [
      [PLATFORM, '（模拟）白鹭即配平台', '平台企业', '310104', '310000;330000'],
      [FIRM, '（模拟）白鹭闵行站点服务公司', '平台用工合作企业', DISTRICT, DISTRICT],
    ].map(([code, name, role, seat, places]) => ({
      ...{ 统一社会信用代码: code as string, 名称: name as string, 用工角色: role as string, 行业领域: '即时配送' },
      ...{ 住所地: seat as string, 经营地区: places as string },
    })),
  },
  {
    agency: 'labour',
    dataset: 'employment-links',
    name: '用工合作关系.csv',
    rows: [{ 编号: 'HZ-1', 发包方: PLATFORM, 承接方: FIRM, 业务类型: '配送', 行政区划代码: DISTRICT, 起始日: '2024年1月1日' }],
  },
  {
    agency: 'labour',
    dataset: 'workers',
    name: '劳动者登记.xlsx',
    rows: [RIDER, COLLEAGUE].map((number) => ({ 身份证号: number, 职业群体: '外卖员、网约配送员', 登记地: DISTRICT })),
  },
  {
    agency: 'labour',
    dataset: 'engagements',
    name: '用工记录.csv',
    rows: [
      [RIDER, '不完全符合确立劳动关系情形', '2025-03-01'],
      [COLLEAGUE, '符合确立劳动关系情形', '2025-06-01'],
    ].map(([number, form, from]) => ({
      ...{ 身份证号: number as string, 用工企业: FIRM, 平台企业: PLATFORM, 工作地: DISTRICT },
      ...{ 用工关系类型: form as string, 职业: '网约配送员', 起始日: from as string },
    })),
  },
  {
    agency: 'labour',
    dataset: 'earnings',
    name: '劳动报酬明细.csv',
    rows: [
      {
        ...{ 公民身份号码: RIDER, 平台企业: PLATFORM, 用工企业: FIRM, 月份: '2026年9月', 工作地: DISTRICT },
        ...{ 完成订单数: 620, 工作天数: 26, 在线时长: 240, 接单时长: 190, 劳动报酬: '7,100.50', 补贴奖励: 300 },
        ...{ 扣款: '超时:50', 支付日: '2026-10-15', 已付金额: 3000, 支付日期: '2026-10-15' },
      },
    ],
  },
  {
    agency: 'labour',
    dataset: 'inspections',
    name: '监察案件.csv',
    rows: [
      {
        ...{ 检查编号: '闵监〔2026〕3号', 被检查企业: FIRM, 检查地区: DISTRICT, 检查事项: '报酬支付' },
        ...{ 立案日期: '2026-05-06', 结案日期: '2026-06-01', 检查结果: '责令改正' },
      },
    ],
  },
  {
    agency: 'labour',
    dataset: 'violations',
    name: '违法行为.csv',
    rows: [
      {
        ...{ 违法行为编号: '闵违2026-1', 检查编号: '闵监〔2026〕3号', 被检查企业: FIRM, 检查地区: DISTRICT },
        ...{ 违法类型: '拖欠报酬', 违法事实: '未按期支付骑手报酬', 违反条款: '劳动法第五十条', 发现日期: '2026-05-20' },
        ...{ 处置方式: '责令改正', 处理日期: '2026-06-01', 涉及金额: '4350.50', 涉及人数: 1 },
      },
    ],
  },
  {
    agency: 'insurance',
    dataset: 'enrolment-spells',
    name: '参保时段.csv',
    rows: [
      { 身份证号: RIDER, 险种: '职业伤害保障', 地区: DISTRICT, 参保身份: '平台按单缴费', 月缴费基数: '', 起始日: '2025-04-01' },
      { 身份证号: RIDER, 险种: '职工基本养老保险', 地区: DISTRICT, 参保身份: '灵活就业人员', 月缴费基数: 7500, 起始日: '2025-04-01' },
    ],
  },
  {
    agency: 'insurance',
    dataset: 'contribution-months',
    name: '缴费月份.csv',
    rows: [
      {
        ...{ 身份证号: RIDER, 险种: '职工基本养老保险', 月份: '2026-09', 地区: DISTRICT },
        ...{ 月缴费基数: 7500, 缴费金额: 1500, 计入个人账户: 600 },
      },
    ],
  },
  {
    agency: 'insurance',
    dataset: 'insured-headcounts',
    name: '职业伤害参保人数.csv',
    rows: [{ 企业: FIRM, 月份: '2026-09', 地区: DISTRICT, 参保人数: 40, 参保订单数: 20000 }],
  },
  {
    agency: 'insurance',
    dataset: 'injury-claims',
    name: '职业伤害申请.csv',
    rows: [
      {
        ...{ 申请编号: '沪职伤2026-8', 身份证号: RIDER, 平台企业: PLATFORM, 订单号: 'D20260901001', 受伤时间: '2026-09-01 12:30' },
        ...{ 接单地: DISTRICT, 受伤地: DISTRICT, 办理状态: '已报案', 报案日期: '2026-09-02' },
      },
    ],
  },
  {
    agency: 'unions',
    dataset: 'union-organizations',
    name: '工会组织.csv',
    rows: [{ 编号: UNION, 工会名称: '（模拟）闵行区总工会', 类型: '地方总工会', 地区: DISTRICT, 会员人数: 12000, 成立日期: '1950-05-01' }],
  },
  {
    agency: 'unions',
    dataset: 'union-memberships',
    name: '会员名册.csv',
    rows: [{ 会员编号: MEMBER, 身份证号: RIDER, 工会: UNION, 地区: DISTRICT, 入会日期: '2025-04-01' }],
  },
  {
    agency: 'unions',
    dataset: 'collective-contracts',
    name: '集体合同.csv',
    rows: [
      {
        ...{ 编号: 'HT-1', 报送编号: '沪人社集备2026-1', 合同名称: '（模拟）白鹭即配平台集体合同', 类型: '企业集体合同' },
        ...{ 报送地区: DISTRICT, 适用地区: DISTRICT, 签约工会: UNION, 签约企业: PLATFORM, 适用于合作企业: '是' },
        ...{ 签订日期: '2026-01-10', 报送日期: '2026-01-12', 生效日期: '2026-02-01', 期满日期: '2029-01-31' },
        条款: '休息：连续接单满4小时的，系统停止派单不少于20分钟。\n恶劣天气：发布红色预警时停止派单。',
      },
    ],
  },
  {
    agency: 'labour',
    dataset: 'wage-clues',
    name: '欠薪线索.csv',
    rows: [
      {
        ...{ 线索编号: CLUE, 身份证号: RIDER, 被反映企业: FIRM, 用工所在地: DISTRICT, 线索来源: '政务服务热线' },
        ...{ 反映金额: '4350.50', 登记日期: '2026-10-20', 状态: '已登记' },
      },
    ],
  },
  {
    agency: 'labour',
    dataset: 'arbitration-cases',
    name: '仲裁案件.csv',
    rows: [
      {
        ...{ 仲裁案号: fullWidth(ARBITRATION), 仲裁委员会: '（模拟）闵行区劳动人事争议仲裁委员会', 仲裁地区: DISTRICT },
        ...{ 申请人身份证号: RIDER, 被申请人: FIRM, 仲裁请求: '劳动报酬:4350.50:4350.50；确认劳动关系' },
        ...{ 申请日期: '2026-03-02', 受理日期: '2026-03-05', 裁决日期: '2026-04-10', 仲裁结果: '部分支持' },
      },
    ],
  },
  {
    agency: 'courts',
    dataset: 'court-cases',
    name: '裁判文书.jsonl',
    rows: [
      judgment({
        ...{ 案号: fullWidth(FIRST), 法院: COURT, 法院地区: DISTRICT, 审理程序: '一审', 立案日期: '2026-05-06', 裁判日期: '2026-07-01' },
        ...{ 裁判结果: '支持', 用工关系认定: '劳动关系', 仲裁案号: fullWidth(ARBITRATION), 仲裁地区: DISTRICT },
        ...{ 仲裁受理日期: '2026-03-05', 仲裁终结日期: '2026-04-10', 仲裁结果: '部分支持' },
      }),
      judgment({
        ...{ 案号: APPEAL, 法院: '（模拟）上海市第一中级人民法院', 法院地区: '310000', 审理程序: '二审' },
        ...{ 立案日期: '2026-08-01', 裁判日期: '2026-09-15', 裁判结果: '维持原判', 前一程序编号: fullWidth(FIRST) },
      }),
    ],
  },
  {
    agency: 'courts',
    dataset: 'court-dockets',
    name: '立案登记.csv',
    rows: [
      {
        ...{ 案号: fullWidth(RUNNING), 案件名称: TITLE, 案由代码: '205.1', 法院: COURT, 法院地区: DISTRICT, 审理程序: '一审' },
        ...{ 立案日期: '2026-11-02', 当事人: PARTIES },
      },
    ],
  },
];

/** Writes the file as its name says: CSV, a JSON object on each line, or a workbook that fills in `template`. Answers where it lies. */
export async function writeOfficeFile(folder: string, { name, rows }: OfficeFile, template?: string): Promise<string> {
  const file = path.join(folder, name);
  if (template) fs.writeFileSync(file, await filledIn(template, rows));
  else fs.writeFileSync(file, name.endsWith('.jsonl') ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : csv(rows));
  return file;
}

function csv(rows: readonly Row[]): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => headings.map((heading) => `"${String(row[heading] ?? '').replaceAll('"', '""')}"`));
  return [headings, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** A template as somebody fills it in: rows under its headings, its other sheet as it was. */
async function filledIn(template: string, rows: readonly Row[]): Promise<Uint8Array> {
  const { sheets } = await readXlsx(fs.readFileSync(template));
  const [data, ...others] = sheets.map(({ name, rows: cells }) => ({ name, rows: cells }));
  const headings = (data?.rows[0] ?? []).map(String);
  const filled = rows.map((row) => headings.map((heading) => row[heading] ?? null));
  return writeXlsx({ sheets: [{ name: data?.name ?? '', rows: [headings, ...filled] }, ...others] });
}
