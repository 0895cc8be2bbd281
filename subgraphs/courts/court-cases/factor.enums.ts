import { describedEnum } from '../../shared/schema/described-enum.ts';

export const Factor = describedEnum('Factor', 'Factors of dominant labour management (支配性劳动管理要素).', {
  WORK_TIME_AUTONOMY: "Worker's freedom to decide working time and amount of work (工作时间及工作量自主决定程度).",
  PROCESS_CONTROL: 'Control of the work process (劳动过程受管理控制程度).',
  RULES_DISCIPLINE: 'Subject to rules, algorithms, discipline and rewards (规则、算法、纪律和奖惩).',
  CONTINUITY: 'Continuity of the work (工作的持续性).',
  PRICE_POWER: 'Power to set or change the price (能否决定或改变交易价格).',
  INCOME_DEPENDENCE: 'Main source of income (主要收入来源).',
  BUSINESS_INTEGRATION: "Work is part of the enterprise's business (业务有机组成部分).",
  DISPATCH_MODE: 'Orders are dispatched or freely taken (派单或抢单).',
  PENALTY: 'Deductions, suspensions and downgrading (扣罚、封号、降级).',
  TOOLS: 'Who provides the tools (生产资料提供).',
  ATTENDANCE: 'Attendance checks, rosters, reporting at a station (考勤、排班、站点报到).',
  CONTRACT_LABEL: 'Name of the contract; not decisive (合同名称).',
  SOLE_TRADER_REGISTRATION: 'Required to register as a sole trader (被要求注册个体工商户).',
});
export type Factor = keyof typeof Factor;
