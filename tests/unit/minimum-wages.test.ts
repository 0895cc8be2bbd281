import data from '../../subgraphs/labour/minimum-wages/data/minimum-wages.json' with { type: 'json' };

const on = (region: string, day: string) =>
  data.rows.filter((row) => row.region === region && row.from <= day && (row.to === null || day <= row.to));
const regions = [...new Set(data.rows.map(({ region }) => region))];

test('on each day one row at most holds in a place', () => {
  const days = data.rows.flatMap(({ from, to }) => [from, to ?? '2026-12-31']);
  for (const region of regions) for (const day of days) expect([region, day, on(region, day).length > 1]).toEqual([region, day, false]);
});

test('no amount stands that the ministry’s table of 2026-01-01 contradicts: it has none below 2080 yuan in the highest tier', () => {
  for (const region of regions)
    for (const { from, monthly, mark } of on(region, '2026-01-01'))
      expect([region, from, Number(monthly[0] ?? 2080) >= 2080, monthly.length > 0 || mark === 'unconfirmed']).toEqual([
        region,
        from,
        true,
        true,
      ]);
});

test('a standard holds from its own day to the day before the next', () => {
  const told = (region: string, day: string) => on(region, day).map(({ monthly, hourly }) => [monthly[0], hourly[0]]);
  // 云人社发〔2025〕19号 and the notice of 29 August 2026
  expect(['2025-09-30', '2025-10-01', '2026-08-31', '2026-09-01'].flatMap((day) => told('530000', day))).toEqual([
    ['2070', '20'],
    ['2170', '21'],
    ['2170', '21'],
    ['2270', '22'],
  ]);
  // 鄂政办发〔2025〕44号
  expect(['2025-11-30', '2025-12-01'].flatMap((day) => told('420000', day))).toEqual([
    ['2210', '22'],
    ['2400', '24'],
  ]);
});
