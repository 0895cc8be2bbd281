import { addMonths } from '../../shared/calendar/today.ts';
import type { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type Sector, type World } from '../world/world.ts';

const HOURLY: Record<Sector, number> = { INSTANT_DELIVERY: 24, RIDE_HAILING: 27, INTRA_CITY_FREIGHT: 31, EXPRESS: 25 };
const QUARTERS = 4;

/** The survey of pay, quarter by quarter, and who inspects and arbitrates. */
export function statisticRows(random: Random, { places }: World): Tables {
  const pay_survey = places.mainland.flatMap(({ code }) =>
    (Object.keys(HOURLY) as Sector[]).flatMap((sector) =>
      Array.from({ length: QUARTERS }, (_, quarter) => {
        const median = HOURLY[sector] + random.int(-500, 700) / 100;
        return {
          ...{ region: code, sector, period: addMonths(DEMO_DAY, -1 - 3 * quarter).slice(0, 7), sample: random.int(6, 420) },
          hourly_p25: (median * 0.78).toFixed(2),
          hourly_median: median.toFixed(2),
          hourly_p75: (median * 1.31).toFixed(2),
          average_hours: (random.int(60, 105) / 10).toFixed(1),
        };
      }),
    ),
  );
  return {
    pay_survey: pay_survey.map((row, i) => ({ id: `PS-${String(i + 1).padStart(6, '0')}`, ...row })),
    staffing: places.mainland.map(({ code }) => ({
      ...{
        region: code,
        from_day: '2025-12-31',
        source: '（模拟）人员统计',
        inspectors: random.int(120, 1_400),
        arbitrators: random.int(200, 2_600),
      },
    })),
  };
}
