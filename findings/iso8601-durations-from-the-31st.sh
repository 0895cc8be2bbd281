#!/usr/bin/env bash
# iso8601-duration, date-duration and @0dep/piso: a month after 31 January is 3 March.
#
# Expected: a month from the 31st ends on the last day of a month that has no such day: 28 February (XML Schema Part 2, appendix E, adding
# durations to dates; Civil Code, article 202; Temporal). A duration library is asked for just that, which setMonth of Date does not do;
# the page of iso8601-duration says that it takes a date because months are of different lengths.
# Seen with iso8601-duration 2.1.4, date-duration 2.0.0 and @0dep/piso 5.1.2: P1M from 31 January 2026 is 3 March, P6M from 31 August 3 March, P1Y
# from 29 February 2024 1 March 2025, and P1M1D from 31 March is 2 May instead of 1 May: the days of the month before run over.
# R3/2026-01-31/P1M of @0dep/piso never comes to February. temporal-polyfill 1.0.8 has them as expected. Days up to the 28th are right.
# A time limit of a month or a year (仲裁时效) that begins on the last days of a month ends up to three days late.
# What we do: periods are counted by addMonths (subgraphs/shared/calendar/today.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iso8601-duration@2.1.4 date-duration@2.0.0 @0dep/piso@5.1.2 temporal-polyfill@1.0.8
cat >run.mjs <<'JS'
import { end, parse } from 'iso8601-duration';
import DateDuration from 'date-duration';
import { parseInterval } from '@0dep/piso';
import { Temporal } from 'temporal-polyfill';
const day = (date) => date.toISOString().slice(0, 10);
const packages = {
  'iso8601-duration': (from, duration) => day(end(parse(duration), new Date(from))),
  'date-duration': (from, duration) => day(new DateDuration(duration).addTo(new Date(from))),
  '@0dep/piso': (from, duration) => day(parseInterval(`R1/${from}/${duration}`).getExpireAt(new Date(from))),
};
const asked = [['2026-01-31', 'P1M'], ['2026-08-31', 'P6M'], ['2024-02-29', 'P1Y'], ['2026-03-31', 'P1M1D'], ['2026-01-28', 'P1M']];
const seen = asked.map(([from, duration]) => {
  const days = Object.values(packages).map((add) => add(from, duration));
  const right = Temporal.PlainDate.from(from).add(duration).toString();
  console.log(from, duration.padEnd(6), 'expected', right, ' seen', days.join(' '));
  return `${right} ${[...new Set(days)].join(' ')}`;
});
const known = ['2026-02-28 2026-03-03', '2027-02-28 2027-03-03', '2025-02-28 2025-03-01', '2026-05-01 2026-05-02', '2026-02-28 2026-02-28'];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
TZ=UTC node run.mjs || { echo 'the behaviour has changed'; exit 1; }
