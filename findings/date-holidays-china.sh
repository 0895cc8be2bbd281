#!/usr/bin/env bash
# date-holidays: the statutory holidays of China are those of before 2014, in every year.
#
# Expected: the days for which three times the wage is due are the statutory holidays of their year. Until 2013 the Spring Festival was
# New Year's Eve and two days (国务院令第513号); from 2014 it was the first three days, without the Eve (第644号); from 2025 it is the Eve and
# three days, and Labour Day has two days (第795号, which makes thirteen days instead of eleven).
# Seen with date-holidays 3.37.0 and country CN: Eve, first and second day in 2012, 2014, 2024 and 2026 alike; 12 February 2024 (third
# day), 19 February 2026 and 2 May 2026 are none, and 9 February 2024 (Eve), an ordinary working day, is one. The page says that the
# source is the regulation of 2020-11; the days of one's own country are right elsewhere, so that nobody looks.
# What we do: statutory days stand in our own file of the notices, as days, and in no rule (subgraphs/shared/calendar).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0
cat >run.cjs <<'JS'
const Holidays = require('date-holidays');
const china = new (Holidays.default ?? Holidays)('CN');
const stated = {
  2012: '01-22 01-23 01-24 05-01', // New Year on 23 January
  2014: '01-31 02-01 02-02 05-01', // 31 January
  2024: '02-10 02-11 02-12 05-01', // 10 February
  2026: '02-16 02-17 02-18 02-19 05-01 05-02', // 17 February
};
const seen = {};
for (const [year, expected] of Object.entries(stated)) {
  const days = china.getHolidays(Number(year)).filter(({ type, date }) => type === 'public' && /-(?:0[1-2]-[1-3]\d|02-0\d|05-0[12])/.test(date));
  seen[year] = days.filter(({ name }) => /春节|劳动节/.test(name)).map(({ date }) => date.slice(5, 10)).join(' ');
  console.log(year, 'Spring Festival and Labour Day, expected', expected, '; seen', seen[year]);
}
const known = { 2012: stated[2012], 2014: '01-30 01-31 02-01 05-01', 2024: '02-09 02-10 02-11 05-01', 2026: '02-16 02-17 02-18 05-01' };
process.exit(JSON.stringify(seen) === JSON.stringify(known) ? 0 : 1);
JS
TZ=Asia/Shanghai node run.cjs || { echo 'the behaviour has changed'; exit 1; }
