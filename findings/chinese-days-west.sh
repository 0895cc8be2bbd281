#!/usr/bin/env bash
# chinese-days: on a machine west of Greenwich every date is answered as the day before, and the next working day is a day off.
#
# Expected: a date such as 2026-10-07 is a day of the Chinese calendar wherever the program runs; the package's page gives dates as
# YYYY-MM-DD and says nothing of time zones. National Day of 2026 is free from 1 to 7 October, 10 October (a Saturday) is worked
# (notice of the State Council's General Office on the holidays of 2026): the first working day after 30 September is the 8th.
# Seen with chinese-days 1.5.7 and TZ=America/New_York: the text is read as midnight in UTC and asked in local time. findWorkday
# answers 2026-10-07, a holiday; every ordinary Monday is no working day and every ordinary Saturday is one; lunar dates bear the date
# of the day before. With TZ=UTC and Asia/Shanghai all are right, so that neither tests in a container nor at home show it.
# What we do: working days are counted over our own file of the notices, in days without a time (subgraphs/shared/calendar).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-days@1.5.7
cat >run.cjs <<'JS'
const { findWorkday, getLunarDate, isWorkday } = require('chinese-days').default ?? require('chinese-days');
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
console.log([findWorkday(1, '2026-09-30'), getLunarDate('2026-02-17').date, week.map((day) => Number(isWorkday(day))).join('')].join(' '));
JS
at() { TZ=$1 node run.cjs; }
echo 'first working day after 2026-09-30, date of a lunar date, working days from Monday to Sunday:'
for zone in Asia/Shanghai UTC America/New_York; do echo "$zone: $(at $zone)"; done
[[ $(at Asia/Shanghai) == '2026-10-08 2026-02-17 1111100' && $(at UTC) == $(at Asia/Shanghai) &&
  $(at America/New_York) == '2026-10-07 2026-02-16 0111110' ]] || { echo 'the behaviour has changed'; exit 1; }
