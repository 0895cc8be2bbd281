#!/usr/bin/env bash
# date-fns: from 29 February to 28 February it is twelve months and no year, and a duration of five years and twelve months.
#
# Expected: addYears(29 February 2024, 1) is 28 February 2025, so a full year lies between the two, as twelve full months do (Civil Code,
# article 202: the last day of the month is the end of a period that has no such day). intervalToDuration gives at most eleven months beside
# years, as its page shows, and added to the start it gives the end.
# Seen with date-fns 4.4.0: differenceInMonths is 12 and differenceInYears 0; of 29 February 2020 to 28 February 2026 it is 72 months, 5 years, and
# the duration "5 years 12 months". luxon 3.7.2 and dayjs 1.11.23 say one year and six. A month that ends earlier (31 January to 28 February) is
# a full month in all three. It shows in three years of four, and for one day only.
# Who is counted in years by one report and in months by another has the year of service, and its leave, in one of them.
# What we do: periods are counted by addMonths (subgraphs/shared/calendar/today.ts), years as twelve months.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0 dayjs@1.11.23 luxon@3.7.2
cat >run.mjs <<'JS'
import { addYears, differenceInMonths, differenceInYears, formatDuration, intervalToDuration } from 'date-fns';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
const day = (text) => new Date(`${text}T00:00:00`);
const seen = [['2024-02-29', '2025-02-28'], ['2020-02-29', '2026-02-28'], ['2026-01-31', '2026-02-28']].map(([from, to]) => {
  const [start, end] = [day(from), day(to)];
  const own = [differenceInMonths(end, start), differenceInYears(end, start), formatDuration(intervalToDuration({ start, end }))];
  const others = [dayjs(to).diff(from, 'year'), Math.floor(DateTime.fromISO(to).diff(DateTime.fromISO(from), 'years').years)];
  console.log(from, to, 'date-fns: months, years, duration', own.join(', '), ' years of dayjs and luxon', others.join(', '));
  return [...own, ...others].join();
});
const added = addYears(day('2024-02-29'), 1).getTime() === day('2025-02-28').getTime();
console.log('29 February 2024 and a year is 28 February 2025:', added);
process.exit(added && seen.join(' ') === '12,0,12 months,1,1 72,5,5 years 12 months,6,6 1,0,1 month,0,0' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
