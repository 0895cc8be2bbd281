#!/usr/bin/env bash
# dayjs-business-time: between two days it is one working day too many, and between a day and itself it is one.
#
# Expected: businessDaysDiff from Monday 1 to Thursday 4 February 2021 is 3, as the package's page has it for ten o'clock on both; three times
# addBusinessDays(1) leads from the one to the other. A date without a time is the usual way to ask for days.
# Seen with dayjs-business-time 1.0.4: at 9:00 to 17:00, its business hours, it is 3; at midnight, thus for dates without a time, and at 8:00 and 18:00
# it is 4, a Monday to the next 6, and a day to itself 1. addBusinessDays is right everywhere, and businessHoursDiff, too. The two
# ways to count, adding and comparing, contradict each other by a day for all dates, holidays or not; the page's example does not show it.
# An answer that is due within five working days is late on the fifth by this count.
# What we do: working days are counted in days without a time, over our own file of the notices (subgraphs/shared/calendar/working-days.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 dayjs-business-time@1.0.4
cat >run.mjs <<'JS'
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
dayjs.extend(businessTime);
const byAdding = (from, to) => {
  let count = 0;
  for (let day = dayjs(from); day.isBefore(dayjs(to)); day = day.addBusinessDays(1)) count += 1;
  return count;
};
const pairs = [['2021-02-01', '2021-02-04'], ['2021-02-01', '2021-02-08'], ['2021-02-05', '2021-02-08'], ['2021-02-01', '2021-02-01']];
const counted = (time) => pairs.map(([from, to]) => dayjs(from + time).businessDaysDiff(dayjs(to + time))).join(' ');
const added = pairs.map(([from, to]) => byAdding(from, to)).join(' ');
console.log('by adding one working day at a time:', added);
const seen = ['', ' 08:00', ' 10:00', ' 17:00', ' 18:00'].map((time) => {
  console.log(`businessDaysDiff ${time || 'without a time'}:`, counted(time));
  return counted(time);
});
process.exit(added === '3 5 1 0' && seen.join() === '4 6 2 1,4 6 2 1,3 5 1 0,3 5 1 0,4 6 2 1' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
