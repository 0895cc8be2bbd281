import { addDays } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type Firm, provinceOf, type World } from '../world/world.ts';

const FORUMS = 120;
const ACTS = 80;
const ROUNDS = 100;
const GRIEVANCES = 420;
const TOPICS = ['计件单价', '恶劣天气补贴', '派单规则', '扣罚款申诉', '连续工作时长', '职业伤害保障', '抽成比例', '停车和充电'];
const OUTCOMES = [
  '平台承诺三十日内修订扣罚规则',
  '恶劣天气时限延长十五分钟',
  '增设申诉复核岗位',
  '站点配备饮水和急救箱',
  '下季度继续协商单价',
];
const OPINIONS: Record<string, string> = {
  COMMISSION: '抽成比例应当公示，并设上限',
  DEDUCTION: '差评不应直接扣款，应先听取劳动者说明',
  WORKING_TIME: '连续接单满四小时应当停止派单',
  PAY: '单价调整应当提前告知',
  WEATHER: '橙色以上预警应当延长配送时限',
  DISPATCH: '派单不应以压缩时间为目标',
};
const ACCOUNTS: Record<string, string> = {
  PAY: '当月报酬少算三单',
  DEDUCTION: '顾客误点差评后被扣款',
  DISPATCH: '服务分下降，原因未告知',
  ACCOUNT: '账号被封，未说明理由',
  HOURS: '连续接单六小时未提示休息',
  SAFETY: '暴雨中仍考核准时率',
  INSURANCE: '受伤后未告知如何申请职业伤害待遇',
};
const ANSWERS = ['经复核，予以退还', '经复核，维持原处理', '部分支持，已调整服务分', '已说明理由并恢复账号'];

interface RuleRow {
  id: string;
  platform: string;
  kind: string;
  version: number;
  effective_from: string;
}

const id = (prefix: string, i: number) => `${prefix}-${String(i + 1).padStart(6, '0')}`;
const count = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** What workers said and what came of it: forums, management, bargaining, consultations, grievances. */
export function unionVoice(random: Random, world: World, rules: readonly RuleRow[]): Tables {
  const { platforms, partners, places } = world;
  const mainland = new Set(places.mainland.map(({ code }) => code));
  const firms = [...platforms, ...partners].filter(({ seat }) => mainland.has(provinceOf(seat)));
  const at = (firm: Firm) => ({ enterprise: firm.code, region: firm.seat, union_id: `U-${provinceOf(firm.seat)}` });
  const consultations = platforms.flatMap((firm) => consultationsOf(random, firm, rules));
  return {
    forum: count(FORUMS, (i) => ({
      ...{ id: id('FO', i), ...at(random.pick(firms)), held_on: random.day('2024-03-01', DEMO_DAY), topics: random.some(TOPICS, 3) },
      ...{ outcomes: random.some(OUTCOMES, 2), workers: random.int(6, 120) },
    })),
    democratic_participation: count(ACTS, (i) => ({
      ...{ id: id('DP', i), ...at(random.pick(firms)), held_on: random.day('2024-03-01', DEMO_DAY), topics: random.some(TOPICS, 2) },
      form: random.pick(['WORKERS_CONGRESS', 'JOINT_CONGRESS', 'OPEN_AFFAIRS', 'BOARD_REPRESENTATIVE', 'ONLINE_CONGRESS']),
      ...{ resolutions: random.some(OUTCOMES, 1), representatives: random.int(11, 200) },
    })),
    bargaining_round: count(ROUNDS, (i) => {
      const proposed = random.day('2025-01-01', addDays(DEMO_DAY, -5));
      const replied = i % 7 === 3 ? null : addDays(proposed, random.int(5, 24));
      const held = replied && i % 5 !== 2 ? addDays(replied, random.int(3, 20)) : null;
      const past = held !== null && held <= DEMO_DAY;
      return {
        ...{ id: id('BR', i), ...at(random.pick(firms)), proposed_on: proposed, proposed_by: random.pick(['工会', '企业']) },
        ...{ topics: random.some(TOPICS, 3), worker_side: ['工会主席', '劳动者代表'], employer_side: ['人力资源负责人', '运营负责人'] },
        ...{ replied_on: replied && replied <= DEMO_DAY ? replied : null, held_on: past ? held : null },
        ...{ outcome: past ? random.pick(['AGREED', 'AGREED', 'CONTINUES', 'FAILED']) : null, contract: null },
      };
    }),
    algorithm_consultation: consultations.map(({ opinions: _opinions, ...row }) => row),
    consultation_opinion: consultations.flatMap(({ opinions }) => opinions).map((row, i) => ({ id: id('OP', i), ...row })),
    ...grievances(random, world),
  };
}

/** Of each platform, one consultation before every later version of a rule; the opinion that led to it says so. */
function consultationsOf(random: Random, firm: Firm, rules: readonly RuleRow[]) {
  const changed = rules.filter(({ platform, version }) => platform === firm.code && version > 1);
  return changed.map((rule) => {
    const opened = addDays(rule.effective_from, -60);
    const concluded = addDays(opened, random.int(10, 30));
    const published = addDays(concluded, random.int(2, 13));
    const number = `AC-${rule.id.slice(3)}`;
    const said = { consultation: number, raised_on: addDays(opened, 3), answered_on: addDays(opened, 8) };
    return {
      ...{
        id: number,
        enterprise: firm.code,
        region: firm.seat,
        union_id: `U-${provinceOf(firm.seat)}`,
        title: `（模拟）${firm.alias}算法和劳动规则协商`,
      },
      ...{
        topics: random.some(TOPICS, 2),
        opened_on: opened,
        concluded_on: concluded,
        result: random.pick(OUTCOMES),
        contract: null,
        published_on: published,
      },
      opinions: [
        {
          ...said,
          raised_by: 'WORKERS',
          text: OPINIONS[rule.kind] ?? '规则应当公示',
          adoption: 'ADOPTED',
          answer: '已采纳并修订规则',
          rule: rule.id,
        },
        {
          ...said,
          raised_by: 'UNION',
          text: random.pick(OUTCOMES),
          adoption: random.pick(['PARTLY', 'NOT_ADOPTED']),
          answer: '下一轮协商研究',
          rule: null,
        },
      ],
    };
  });
}

function grievances(random: Random, { platforms, people, places }: World): Tables {
  const channels = platforms.flatMap((firm, i) =>
    [
      ['HOTLINE', '服务热线', '全天'],
      ['APPEAL', '扣罚申诉', '08:00–22:00'],
      ['IN_APP', '应用内反馈', '全天'],
    ].map(([kind, name, hours], n) => ({
      ...{ id: id('GC', i * 3 + n), enterprise: firm.code, region: firm.seat, kind, name: `（模拟）${firm.alias}${name}`, hours },
      opened_on: random.day('2021-07-01', '2024-12-31'),
    })),
  );
  const mainland = new Set(places.mainland.map(({ code }) => code));
  const somebody = people.filter(({ region }) => mainland.has(provinceOf(region)));
  const grievance = count(GRIEVANCES, (i) => {
    const { id: worker, region, platform } = random.pick(somebody);
    const channel = random.pick(channels.filter(({ enterprise }) => enterprise === platform.code));
    const day = random.day('2025-01-01', addDays(DEMO_DAY, -1));
    const topic = random.pick(Object.keys(ACCOUNTS));
    const hours = random.int(2, 240);
    const raised = Date.parse(`${day}T09:00:00+08:00`);
    const answered = i % 9 === 4 ? null : new Date(raised + hours * 3_600_000).toISOString();
    return {
      ...{
        id: id('GR', i),
        worker,
        enterprise: platform.code,
        region: provinceOf(region),
        channel: channel?.id,
        topic,
        account: ACCOUNTS[topic],
      },
      ...{
        raised_at: new Date(raised).toISOString(),
        due_on: workingCalendar().after(day, 5),
        due_by: '由参与方约定 (agreed by the participants)',
        answered_at: answered,
      },
      ...{ outcome: answered && random.pick(['UPHELD', 'PARTLY', 'REJECTED']), answer: answered && random.pick(ANSWERS) },
    };
  });
  return { grievance_channel: channels, grievance };
}
