import type { Random } from '../world/random.ts';
import type { World } from '../world/world.ts';

const JOINT = ['人力资源社会保障局', '人民法院', '司法局', '总工会', '工商业联合会', '企业联合会'];
const OTHERS = { PEOPLES: '人民调解委员会', INDUSTRY: '网约配送行业调解委员会', JUDICIAL: '人民法院诉调对接中心' };

/** Where labour disputes are mediated: a one-stop centre in each place with a mediation in the demo, committees of platforms, and others. */
export function mediationOrganizations(random: Random, { places, platforms, partners }: World, mediations: readonly { region: string }[]) {
  const oneStop = [...new Set(mediations.map(({ region }) => region))].sort().map((region) => ({
    ...{
      kind: 'ONE_STOP',
      name: `（模拟）${places.name(region)}新就业形态劳动纠纷一站式调解中心`,
      region,
      jointly: random.some(JOINT, random.int(3, 6)),
    },
  }));
  const committees = [...platforms, ...random.some(partners, 60)].map((firm) => ({
    ...{ kind: 'ENTERPRISE', name: `${firm.name}劳动争议调解委员会`, region: firm.seat, jointly: [] as string[] },
  }));
  const others = places.mainland.flatMap(({ code }) =>
    (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).map((kind) => {
      const region = places.county(random, code);
      return { kind, name: `（模拟）${places.name(region)}${OTHERS[kind]}`, region, jointly: random.some(JOINT, 2) };
    }),
  );
  return [...oneStop, ...committees, ...others].map((one, i) => ({
    ...{ id: `MO-${String(i + 1).padStart(6, '0')}`, ...one, address: `（模拟）${places.name(one.region)}调解路${i + 1}号` },
    ...{
      hours: random.pick(['工作日 09:00–17:00', '09:00–18:00']),
      mediators: random.int(2, 24),
      opened_on: random.day('2023-01-01', '2026-06-30'),
    },
    closed_on: i % 61 === 17 ? '2026-09-30' : null,
  }));
}
