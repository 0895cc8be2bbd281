import 'typeorm'; // brings the metadata that decorators write
import { setWorkingCalendar, WorkingCalendar } from '../../subgraphs/shared/calendar/working-days.ts';
import { timeLimits } from '../../subgraphs/shared/time-limits/time-limits.ts';

const AGENCIES = ['labour', 'unions', 'courts', 'insurance', 'sharing'];
// A year in which Monday, 5 May 2031 and the three days after it are off, and Saturday, 10 May is worked.
const OTHER = new WorkingCalendar({
  2031: { source: 'test', confirmed: true, off: ['2031-05-05', '2031-05-06', '2031-05-07', '2031-05-08'], worked: ['2031-05-10'] },
});

const BASIS = { article: 'a', mark: 'found', carryBasis: 'b' };

afterEach(() => setWorkingCalendar(WorkingCalendar.read()));

test('every agency counts working days by the calendar that the process was given', async () => {
  const counted: string[] = [];
  for (const agency of AGENCIES) {
    const { limits } = (await import(`../../subgraphs/${agency}/time-limits/data/time-limits.json`, { with: { type: 'json' } })).default;
    const { lastDay } = await import(`../../subgraphs/${agency}/time-limits/time-limits.ts`);
    for (const [code, { unit, count }] of Object.entries<{ unit: string; count: number }>(limits)) {
      if (unit !== 'workingDays') continue;
      setWorkingCalendar(new WorkingCalendar({}));
      const plain = lastDay(code, '2031-04-30');
      setWorkingCalendar(OTHER);
      // Two weekdays, 1 and 2 May, come before the days off; a limit of three or more meets them.
      expect([code, lastDay(code, '2031-04-30') !== plain]).toEqual([code, count >= 3]);
      counted.push(agency);
    }
  }
  expect([...new Set(counted)]).toEqual(expect.arrayContaining(['labour', 'insurance', 'sharing']));
});

test('a limit begins on the next day unless its start day counts, and moves to a working day only where the rule says so', () => {
  setWorkingCalendar(OTHER);
  const { lastDay, clock } = timeLimits({
    PLAIN: { unit: 'days', count: 15, extension: 15, ...BASIS },
    FROM_THE_DAY: { unit: 'days', count: 15, startDayCounts: true, ...BASIS },
    CARRIED: { unit: 'days', count: 15, carriesOver: true, ...BASIS },
    MONTHS: { unit: 'months', count: 2, ...BASIS },
    WORKING: { unit: 'workingDays', count: 3, extension: 2, ...BASIS },
  });
  expect(lastDay('PLAIN', '2031-04-20')).toBe('2031-05-05');
  expect(lastDay('PLAIN', '2031-04-20', true)).toBe('2031-05-20');
  expect(lastDay('PLAIN', '2031-04-20', 3)).toBe('2031-05-08');
  expect(lastDay('FROM_THE_DAY', '2031-04-20')).toBe('2031-05-04');
  expect(lastDay('CARRIED', '2031-04-20')).toBe('2031-05-09');
  expect(lastDay('MONTHS', '2031-04-30')).toBe('2031-06-30');
  expect(lastDay('WORKING', '2031-04-30')).toBe('2031-05-09');
  expect(lastDay('WORKING', '2031-04-30', true)).toBe('2031-05-12');
  expect(clock('PLAIN', '2031-04-20', '2031-05-06')).toMatchObject({ rule: 'PLAIN', dueOn: '2031-05-05', state: 'OVERDUE' });
});

test('a calendar that is missing or of another form ends the start, and the message names the setting', () => {
  for (const file of ['/nowhere/calendar.json', new URL('../../package.json', import.meta.url)])
    expect(() => WorkingCalendar.read(file)).toThrow('WORKING_DAYS_FILE');
});

test('every limit names the article by which a last day off is carried over, or says why it is not', async () => {
  const seen: string[] = [];
  for (const agency of AGENCIES) {
    const { limits } = (await import(`../../subgraphs/${agency}/time-limits/data/time-limits.json`, { with: { type: 'json' } })).default;
    type Limit = { unit: string; otherUnit?: string; count: number; carriesOver?: boolean; carryBasis: string };
    for (const [code, { unit, otherUnit, carriesOver, carryBasis }] of Object.entries<Limit>(limits)) {
      // A last day that is counted in working days is one; every other one may be a day off.
      const says = carriesOver ? /第.+条/ : unit === 'workingDays' && !otherUnit ? /按工作日计算/ : /不顺延|无顺延规定/;
      expect([code, says.test(carryBasis)]).toEqual([code, true]);
      seen.push(code);
    }
  }
  expect(seen.length).toBeGreaterThan(60);
});

test('the rows of a clock are put together where they are read, by the calendar that counted it', () => {
  setWorkingCalendar(OTHER);
  const { clock } = timeLimits({ CARRIED: { unit: 'days', count: 15, carriesOver: true, ...BASIS } });
  const one = clock('CARRIED', '2031-04-20', null);
  expect(Object.keys(one)).not.toContain('rows');
  setWorkingCalendar(new WorkingCalendar({ 2031: { source: 'a later arrangement', confirmed: true, off: [], worked: [] } }));
  expect([one.dueOn, one.rows]).toEqual([
    '2031-05-09',
    ['time-limits/CARRIED: a（found）', 'working-calendars/2031: 2031 年工作日（test；found）'],
  ]);
});

test('where another body may hold what met a limit, nobody is late for certain', async () => {
  const { clock } = timeLimits({
    WHOLE: { unit: 'days', count: 1, ...BASIS },
    PART: { unit: 'days', count: 1, isPartOnly: true, ...BASIS },
  });
  const states = (code: 'WHOLE' | 'PART') => [clock(code, '2025-03-03', null).state, clock(code, '2025-03-03', '2025-03-04').state];
  expect(states('WHOLE')).toEqual(['OVERDUE', 'MET']);
  expect(states('PART')).toEqual(['OVERDUE_UNCONFIRMED', 'MET']);
  // A limitation may have been interrupted, and whether a party sued is known to the courts (劳动争议调解仲裁法第二十七、四十八至五十条).
  const { limits } = (await import('../../subgraphs/labour/time-limits/data/time-limits.json', { with: { type: 'json' } })).default;
  const part = Object.entries<object>(limits).flatMap(([code, limit]) => ('isPartOnly' in limit ? [code] : []));
  expect(part).toEqual(['ARB_LIMITATION', 'SUE_NONFINAL', 'SUE_FINAL_WORKER', 'SETASIDE_FINAL']);
});
