#!/usr/bin/env bash
# @formkit/tempo: between two days with the beginning of summer time in between, it is a day less, and a week is none.
#
# Expected: diffDays of 1 April and 1 March is 31: both are given as days, and addDay(1 March, 31) is 1 April. The description of diffDays
# speaks of days between two dates, and for months and years the package counts by the calendar.
# Seen with @formkit/tempo 1.1.0: the hours between the two midnights are divided by 24 and cut off. In Europe/Berlin and America/New_York 1
# March to 1 April 2026 is 30 days; 29 to 30 March 0 days, and 23 to 30 March no week, in Berlin. In Asia/Shanghai it shows for the summers
# of 1986 to 1991, when China had summer time: 28 April to 10 May 1986 is 11 days. With TZ=UTC, in tests and containers, all are right, and so
# is the way back in autumn. date-fns 4.4.0 has all of them right.
# A time limit or a term of employment that is counted in days is a day short for whoever counts in the spring.
# What we do: days are counted as days without a time (subgraphs/shared/calendar).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @formkit/tempo@1.1.0 date-fns@4.4.0
cat >run.mjs <<'JS'
import { addDay, diffDays, diffWeeks, format } from '@formkit/tempo';
import { differenceInDays, differenceInWeeks, parseISO } from 'date-fns';
const asked = [['2026-03-01', '2026-04-01', 31], ['2026-03-29', '2026-03-30', 1], ['1986-04-28', '1986-05-10', 12], ['2026-10-01', '2026-11-01', 31]];
const days = asked.map(([from, to, right]) => {
  const [own, other] = [diffDays(to, from), differenceInDays(parseISO(to), parseISO(from))];
  console.log(from, to, 'days', right, ' tempo', own, ' date-fns', other, ' addDay', format(addDay(from, right), 'YYYY-MM-DD'));
  if (other !== right || format(addDay(from, right), 'YYYY-MM-DD') !== to) process.exit(1);
  return own;
});
const weeks = [diffWeeks('2026-03-30', '2026-03-23'), differenceInWeeks(parseISO('2026-03-30'), parseISO('2026-03-23'))];
console.log('2026-03-23 2026-03-30 weeks 1  tempo', weeks[0], ' date-fns', weeks[1]);
process.exit([...days, ...weeks].join() === process.argv[2] ? 0 : 1);
JS
{ TZ=Europe/Berlin node run.mjs 30,0,12,31,0,1 && TZ=Asia/Shanghai node run.mjs 31,1,11,31,1,1 && TZ=UTC node run.mjs 31,1,12,31,1,1; } || { echo 'the behaviour has changed'; exit 1; }
