import { addDays } from '../../shared/calendar/today.ts';
import type { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, provinceOf, type World } from '../world/world.ts';

const ACTIVITIES = 150;
const LEGAL_SERVICES = 70;
const COMMENDATIONS = 40;
const CARE = {
  WARMTH: '冬季送温暖',
  COOLING: '夏季送清凉',
  HEALTH_CHECK: '免费体检',
  LEGAL_SERVICE: '法律服务进站点',
  COUNSELLING: '心理疏导',
  STUDY: '技能培训助学',
};
const LEGAL = {
  ADVICE: '法律咨询点',
  DRAFTING: '代写文书服务点',
  MEDIATION: '劳动争议调解室',
  REPRESENTATION: '法律援助工作站',
  LECTURE: '普法宣讲团',
};
const PRAISE = {
  RESPONSIBLE_ENTERPRISE: '履行社会责任企业',
  WORKER_GROUP: '先进骑手班组',
  GOOD_PRACTICE: '算法协商典型做法',
  PUBLICITY: '关爱新就业形态劳动者主题宣传',
};

const id = (prefix: string, i: number) => `${prefix}-${String(i + 1).padStart(6, '0')}`;
const count = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** What unions do for workers, where they help with the law, and whom they praise. */
export function unionServices(random: Random, { places, platforms, partners }: World, organizations: Tables[string]): Tables {
  const somewhere = () => random.pick(places.mainland);
  const mainland = new Set(places.mainland.map(({ code }) => code));
  const firms = [...platforms, ...partners].filter(({ seat }) => mainland.has(provinceOf(seat)));
  return {
    care_activity: count(ACTIVITIES, (i) => {
      const { code, name } = somewhere();
      const kind = random.pick(Object.keys(CARE) as (keyof typeof CARE)[]);
      const from = random.day('2024-01-01', addDays(DEMO_DAY, -10));
      return {
        ...{ id: id('CA', i), kind, title: `（模拟）${name}${CARE[kind]}`, region: code, union_id: `U-${code}`, from_day: from },
        ...{ to_day: addDays(from, random.int(0, 9)), persons: random.int(20, 9_000), spent: random.yuan(5_000, 90_000) },
      };
    }),
    legal_service: count(LEGAL_SERVICES, (i) => {
      const { code, name } = somewhere();
      const kind = random.pick(Object.keys(LEGAL) as (keyof typeof LEGAL)[]);
      return {
        ...{
          id: id('LS', i),
          kind,
          name: `（模拟）${name}${LEGAL[kind]}`,
          region: code,
          union_id: `U-${code}`,
          provider: '（模拟）工会律师团',
        },
        ...{ place: `（模拟）${name}职工服务中心`, hours: '工作日 09:00–17:00', opened_on: random.day('2019-01-01', '2026-06-30') },
        persons: random.int(12, 4_000),
      };
    }),
    commendation: count(COMMENDATIONS, (i) => {
      const kind = random.pick(Object.keys(PRAISE) as (keyof typeof PRAISE)[]);
      const firm = random.pick(firms);
      const province = provinceOf(firm.seat);
      return {
        ...{
          id: id('CO', i),
          kind,
          title: `（模拟）${places.name(province)}${PRAISE[kind]}`,
          enterprise: kind === 'PUBLICITY' ? null : firm.code,
        },
        ...{ region: province, union_id: `U-${province}`, published_on: random.day('2024-03-01', DEMO_DAY) },
        account: '依法与工会协商单价和算法规则，按单足额缴纳职业伤害保障费，为骑手设立休息点。',
      };
    }),
    union_event: organizations.map(({ id: organization, founded_on, name }) => ({
      ...{ organization, happened_on: founded_on, kind: 'FOUNDED', before: null, after: name },
    })),
  };
}
