import type { Random } from '../world/random.ts';

export interface ClauseText {
  topic: string;
  share: number;
  write(random: Random): { text: string; terms: { name: string; value: string; unit: string }[] };
}

const term = (name: string, value: number | string, unit: string) => ({ name, value: String(value), unit });

/** Clauses a synthetic contract may hold, with the share of contracts that hold them. */
export const CLAUSES: ClauseText[] = [
  {
    topic: 'MINIMUM_PAY',
    share: 0.6,
    write: (random) => {
      const [month, hour] = [random.int(20, 34) * 100, random.int(24, 38)];
      return {
        text: `劳动者月劳动报酬不低于${month}元，折合每小时不低于${hour}元；当地最低工资标准提高的，随之调整。`,
        terms: [term('monthly_floor', month, '元/月'), term('hourly_floor', hour, '元/小时')],
      };
    },
  },
  {
    topic: 'UNIT_PRICE',
    share: 0.92,
    write: (random) => {
      const price = random.yuan(3, 9);
      return {
        text: `每单计件单价不低于${price}元，低于当地最低小时工资折算标准的，按最低标准补足。`,
        terms: [term('min_unit_price', price, '元/单')],
      };
    },
  },
  {
    topic: 'PAY_DATE',
    share: 0.88,
    write: (random) => {
      const day = random.int(5, 15);
      return { text: `劳动报酬每月${day}日前以货币形式足额支付，遇节假日提前支付，不得拖欠。`, terms: [term('pay_day', day, '日')] };
    },
  },
  {
    topic: 'REST',
    share: 0.85,
    write: (random) => {
      const hours = random.pick([4, 4, 4, 5]);
      const pause = random.pick([20, 30]);
      return {
        text: `连续接单满${hours}小时的，系统停止派单不少于${pause}分钟；每周至少休息一日。`,
        terms: [term('continuous_hours', hours, '小时'), term('pause', pause, '分钟')],
      };
    },
  },
  {
    topic: 'WEATHER',
    share: 0.8,
    write: (random) => {
      const minutes = random.pick([10, 15, 20, 30]);
      const bonus = random.yuan(1, 6);
      const level = random.pick(['黄色', '橙色', '红色']);
      return {
        text: `遇高温、暴雨、台风、冰雪等恶劣天气，发布${level}及以上预警时，配送时限延长不少于${minutes}分钟，每单另发补贴${bonus}元，不得因超时扣罚；有权暂停接单。`,
        terms: [term('extra_time', minutes, '分钟'), term('bonus', bonus, '元/单')],
      };
    },
  },
  {
    topic: 'INSURANCE',
    share: 0.78,
    write: () => ({
      text: '企业依法参加职业伤害保障，按单缴费，劳动者个人不缴费；劳动者可自愿参加职工基本养老保险和基本医疗保险。',
      terms: [],
    }),
  },
  {
    topic: 'DEDUCTIONS',
    share: 0.74,
    write: (random) => {
      const cap = random.int(5, 20);
      return {
        text: `取消差评即罚款的规定；确需扣减的，当月累计不超过当月报酬的${cap}%，并事先告知理由。`,
        terms: [term('deduction_cap', cap, '%')],
      };
    },
  },
  {
    topic: 'APPEAL',
    share: 0.7,
    write: (random) => {
      const days = random.int(2, 7);
      return {
        text: `劳动者对扣罚、封号、派单有异议的，可向申诉渠道提出，企业应在${days}个工作日内答复；协商不成的，可申请调解、仲裁。`,
        terms: [term('appeal_days', days, '工作日')],
      };
    },
  },
  {
    topic: 'DISPATCH',
    share: 0.66,
    write: () => ({
      text: '派单规则、考核规则的制定和修改，应当提前公示不少于七日，并听取工会和劳动者代表意见。',
      terms: [term('notice', 7, '日')],
    }),
  },
  {
    topic: 'TRAINING',
    share: 0.52,
    write: (random) => {
      const hours = random.int(4, 16);
      return {
        text: `每年组织交通安全和职业技能培训不少于${hours}学时，培训费用由企业承担。`,
        terms: [term('training', hours, '学时/年')],
      };
    },
  },
  {
    topic: 'COMMISSION',
    share: 0.41,
    write: (random) => {
      const rate = random.int(15, 27);
      return { text: `平台抽成比例上限为${rate}%，并在每单完成后向劳动者公示实际抽成。`, terms: [term('commission_cap', rate, '%')] };
    },
  },
  {
    topic: 'ALGORITHM_CONSULTATION',
    share: 0.37,
    write: () => ({
      text: '涉及劳动者切身利益的算法调整，应与工会开展协商，协商结果在十日内向全体劳动者公布。',
      terms: [term('publish', 10, '日')],
    }),
  },
  {
    topic: 'WORKING_TIME',
    share: 0.45,
    write: (random) => {
      const hours = random.pick([8, 10, 11, 12]);
      return {
        text: `每日累计接单时间不超过${hours}小时，系统到时提示并停止派单。`,
        terms: [term('daily_hours', hours, '小时')],
      };
    },
  },
  { topic: 'WOMEN', share: 0.33, write: () => ({ text: '女职工在孕期、哺乳期的，不安排夜间配送任务，不因此降低派单等级。', terms: [] }) },
];
