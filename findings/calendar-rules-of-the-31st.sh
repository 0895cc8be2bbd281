#!/usr/bin/env bash
# node-ical and ical.js: a payday on the 31st moves to the 28th for good, and what is due each 29 February is due on the 28th or on 1 March.
#
# Expected: a recurrence that falls on no date, as 31 February, is left out and not counted (RFC 5545, 3.3.10): from 31 January, monthly, it is
# 31 January, 31 March, 31 May, 31 July; from 29 February 2024, yearly, it is 29 February 2028. rrule 2.8.1 answers these days.
# Seen with node-ical 0.26.1, the latest that runs on Node 20 (0.27 needs 22), with rrule-temporal 1.6.0: 31 January, 28 February, 28 March, 28
# April, and the 28th ever after; yearly from 29 February it is the 28th, in 2028, too. ical.js 2.2.1 has the months right, and 1 March for
# the leap day. No error; with BYMONTHDAY=31 written out both are right, and so they are for all rules that begin before the 29th.
# rrule-temporal 2.2.8, which node-ical 0.27 takes, is right. Of one file, agencies with three programs have three days.
# What we do: the hub reads no calendars; months are counted by addMonths (subgraphs/shared/calendar/today.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1 rrule-temporal@1.6.0 ical.js@2.2.1 rrule@2.8.1
cat >run.mjs <<'JS'
import ical from 'node-ical';
import ICAL from 'ical.js';
import rrule from 'rrule';
const calendar = (start, rule) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//test//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20240101T000000Z',
  `DTSTART;VALUE=DATE:${start}`, 'SUMMARY:payday', `RRULE:${rule};COUNT=4`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const byNodeIcal = (text) => Object.values(ical.sync.parseICS(text)).find(({ type }) => type === 'VEVENT').rrule.all().map((day) => day.toISOString().slice(0, 10));
const byIcal = (text) => {
  const days = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
  return Array.from({ length: 4 }, () => days.next().toString());
};
const iso = (days) => days.map((day) => day.toISOString().slice(0, 10));
const byRrule = (start, rule) => iso(rrule.rrulestr(`DTSTART:${start}T000000Z\nRRULE:${rule};COUNT=4`).all());
const asked = [['20260131', 'FREQ=MONTHLY'], ['20240229', 'FREQ=YEARLY'], ['20260131', 'FREQ=MONTHLY;BYMONTHDAY=31'], ['20260115', 'FREQ=MONTHLY']];
const wrong = asked.map(([start, rule]) => {
  const right = byRrule(start, rule).join(' ');
  const seen = [byNodeIcal, byIcal].map((read) => read(calendar(start, rule)).join(' '));
  console.log(`${start} ${rule}\n  rrule     ${right}\n  node-ical ${seen[0]}\n  ical.js   ${seen[1]}`);
  return seen.map((days) => (days === right ? 'right' : days)).join('|');
});
const known = ['2026-01-31 2026-02-28 2026-03-28 2026-04-28|right', '2024-02-29 2025-02-28 2026-02-28 2027-02-28|2024-02-29 2025-03-01 2026-03-01 2027-03-01'];
process.exit(wrong.join() === [...known, 'right|right', 'right|right'].join() ? 0 : 1);
JS
TZ=UTC node run.mjs || { echo 'the behaviour has changed'; exit 1; }
