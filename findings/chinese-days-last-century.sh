#!/usr/bin/env bash
# chinese-days: two months of the lunar year 1996 begin a day early, and autumn of every year before 2000 begins twenty days late.
#
# Expected: a lunar month begins on the day, in Beijing time, of the new moon (GB/T 33661-2017, 4). The new moons of July and September
# 1996 fell on 15 July 16:15 and 12 September 23:07 UTC, which is 16 July and 13 September in Beijing; the festival was 27 September.
# lunar-javascript 1.7.7, solarlunar 3.1.0 and lunar-lite 0.2.8 say so, and the package's page says that 1900 to 2100 are covered.
# Seen with chinese-days 1.5.7: these months begin on 15 July and 12 September; sixty days of 1996 have a wrong lunar date, and no
# other day from 1950 to 2059 differs from lunar-javascript. A check by this year's festivals does not show it, yet people born then
# keep their birthdays by it. getSolarTermDate puts 立秋 of 1950 to 1999 on 27 or 28 August instead of 7 or 8 August.
# What we do: lunar dates are not computed in the hub.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-days@1.5.7 lunar-javascript@1.7.7 solarlunar@3.1.0
cat >run.cjs <<'JS'
const days = require('chinese-days').default ?? require('chinese-days');
const { Solar } = require('lunar-javascript');
const solarlunar = require('solarlunar').default ?? require('solarlunar');
const differ = [];
let others = 0;
for (let at = Date.UTC(1950, 0, 1); at < Date.UTC(2060, 0, 1); at += 86_400_000) {
  const day = new Date(at).toISOString().slice(0, 10);
  const [year, month, date] = day.split('-').map(Number);
  const lunar = Solar.fromYmd(year, month, date).getLunar();
  const { lunarMon, lunarDay, isLeap } = days.getLunarDate(day);
  const by = solarlunar.solar2lunar(year, month, date);
  const expected = `${lunar.getMonth()}-${lunar.getDay()}`;
  if (`${by.isLeap ? -by.lMonth : by.lMonth}-${by.lDay}` !== expected) others += 1;
  if (`${isLeap ? -lunarMon : lunarMon}-${lunarDay}` !== expected) differ.push(day);
}
console.log('days that differ, 1950 to 2059:', differ.length, 'from', differ[0], 'to', differ.at(-1), '; the two others differ on', others);
const festival = (day) => days.getLunarFestivals(day).flatMap(({ name }) => name).includes('中秋节');
console.log('Mid-Autumn on 1996-09-26:', festival('1996-09-26'), ' on 1996-09-27:', festival('1996-09-27'));
const known = differ.length === 60 && differ.every((day) => day.startsWith('1996-')) && others === 0;
const late = [];
for (let year = 1950; year < 2060; year++) if (days.getSolarTermDate(year, 8, 'the_beginning_of_autumn').slice(8) > '09') late.push(year);
console.log('years in which 立秋 is after 9 August:', late[0], 'to', late.at(-1), `(${late.length})`);
process.exit(known && late.length === 50 && late.at(-1) === 1999 && festival('1996-09-26') && !festival('1996-09-27') ? 0 : 1);
JS
TZ=Asia/Shanghai node run.cjs || { echo 'the behaviour has changed'; exit 1; }
