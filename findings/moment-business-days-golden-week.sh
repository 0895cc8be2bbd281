#!/usr/bin/env bash
# moment-business-days: the next working day before a holiday of seven days is one of the holidays.
#
# Expected: nextBusinessDay is a working day. The package's page says that it looks seven days ahead unless told otherwise, and not what
# it answers when it finds none; one would take it for an error or an invalid date.
# Seen with moment-business-days 1.2.0, National Day of 2026 as holidays (1 to 7 October): the next working day after 30 September is
# 6 October and after 1 October the 7th, both holidays; the one before 8 October is the 2nd, and businessDaysIntoMonth is undefined on the
# 7th and 22, those of September, on the 1st. businessAdd(1) is right in all cases. A Western calendar has no seven days off in a row,
# so that the tests of a program made elsewhere pass.
# What we do: our calendar looks on until it finds a working day (subgraphs/shared/calendar/working-days.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund moment@2.30.1 moment-business-days@1.2.0
cat >run.cjs <<'JS'
const moment = require('moment-business-days');
const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
moment.updateLocale('en', { holidays, holidayFormat: 'YYYY-MM-DD' });
const on = (day) => moment(day, 'YYYY-MM-DD');
const asked = [
  ['next after 2026-09-30', '2026-10-08', on('2026-09-30').nextBusinessDay().format('YYYY-MM-DD')],
  ['next after 2026-10-01', '2026-10-08', on('2026-10-01').nextBusinessDay().format('YYYY-MM-DD')],
  ['one added to 2026-09-30', '2026-10-08', on('2026-09-30').businessAdd(1).format('YYYY-MM-DD')],
  ['before 2026-10-08', '2026-09-30', on('2026-10-08').prevBusinessDay().format('YYYY-MM-DD')],
  ['days into month, 2026-10-01', 0, on('2026-10-01').businessDaysIntoMonth()],
  ['days into month, 2026-10-07', 0, on('2026-10-07').businessDaysIntoMonth()],
];
for (const [what, expected, seen] of asked) console.log(what.padEnd(28), 'expected', expected, 'seen', seen);
process.exit(asked.map(([, , seen]) => seen).join(' ') === '2026-10-06 2026-10-07 2026-10-08 2026-10-02 22 ' ? 0 : 1);
JS
TZ=Asia/Shanghai node run.cjs || { echo 'the behaviour has changed'; exit 1; }
