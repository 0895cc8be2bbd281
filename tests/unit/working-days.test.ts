import { WorkingCalendar } from '../../subgraphs/shared/calendar/working-days.ts';

const calendar = WorkingCalendar.read();

test.each([
  ['over the Spring Festival of 2026', '2026-02-13', 1, '2026-02-14'],
  ['a make-up Saturday counts', '2026-02-14', 1, '2026-02-24'],
  ['ten days across National Day 2025', '2025-09-26', 10, '2025-10-16'],
  ['the day itself does not count', '2026-11-24', 0, '2026-11-24'],
  ['a plain week', '2026-11-24', 10, '2026-12-08'],
  ['into a year whose arrangement is not known: statutory holidays', '2026-12-31', 1, '2027-01-04'],
  ['beyond the file: weekends only', '2031-01-03', 1, '2031-01-06'],
])('%s', (_what, from, count, due) => {
  expect(calendar.after(from, count)).toBe(due);
});

test('every day off is a weekday, every day worked is of a weekend, and a calendar of another file is another calendar', () => {
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  for (const day of ['2024-02-04', '2025-01-26', '2026-01-04']) {
    expect([0, 6]).toContain(weekday(day));
    expect(calendar.isWorkingDay(day)).toBe(true);
  }
  for (const day of ['2024-10-01', '2025-10-08', '2026-05-04']) {
    expect([0, 6]).not.toContain(weekday(day));
    expect(calendar.isWorkingDay(day)).toBe(false);
  }
  const other = new WorkingCalendar({ 2031: { source: 'test', confirmed: true, off: ['2031-01-06'], worked: [] } });
  expect(other.after('2031-01-03', 1)).toBe('2031-01-07');
  expect(() => calendar.after('2026-01-01', 1_001)).toThrow(RangeError);
});
