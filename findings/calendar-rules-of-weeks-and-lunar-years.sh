#!/usr/bin/env bash
# ical.js and node-ical: the Chinese New Year of a rule is on 10 February each year, and "Monday of week 20" is every Monday.
#
# Expected: RSCALE=CHINESE;FREQ=YEARLY from 10 February 2013 is 31 January 2014, 19 February 2015 and so on (RFC 7529, whose example it is), or
# the rule is refused. FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO from 12 May 1997 is 11 May 1998, 17 May 1999 (RFC 5545, 3.8.5.3, an example).
# Seen with ical.js 2.2.1 and node-ical 0.26.1 (the latest that runs on Node 20): both leave RSCALE out of account and have 10 February in every year.
# ical.js takes BYWEEKNO and answers 19 May, 26 May, 2 June 1997. With RSCALE=GREGORIAN;SKIP=BACKWARD, by which a payday on the 31st falls on the
# last day of a shorter month, ical.js leaves those months out, and node-ical refuses the file because RSCALE were missing, which is
# there. rrule-temporal 2.2.8 answers all three as expected, and rrule 2.8.1 refuses RSCALE. No errors from ical.js.
# Holidays that an agency publishes as a calendar are right in the year in which it is tested.
# What we do: the hub reads no calendars; holidays are its own table, by year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.26.1 rrule-temporal@2.2.8
cat >run.mjs <<'JS'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { RRuleTemporal } from 'rrule-temporal';
const calendar = (start, rule) =>
  [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'BEGIN:VEVENT', 'UID:1@test', 'DTSTAMP:20130101T000000Z',
    `DTSTART;VALUE=DATE:${start}`, 'SUMMARY:test', `RRULE:${rule}`, 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n');
const readers = {
  'ical.js': (start, rule) => {
    const component = new ICAL.Component(ICAL.parse(calendar(start, rule)));
    const days = new ICAL.Event(component.getFirstSubcomponent('vevent')).iterator();
    return [days.next(), days.next(), days.next()].map(String);
  },
  'node-ical': (start, rule) => {
    const event = Object.values(nodeIcal.sync.parseICS(calendar(start, rule))).find(({ type }) => type === 'VEVENT');
    return event.rrule.all().map((day) => day.toISOString().slice(0, 10));
  },
  'rrule-temporal': (start, rule) =>
    new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${start}T000000\nRRULE:${rule}` }).all().map((day) => day.toPlainDate().toString()),
};
const rules = {
  'RSCALE=CHINESE;FREQ=YEARLY;COUNT=3': ['20130210', '2013-02-10 2014-02-10 2015-02-10', '2013-02-10 2014-02-10 2015-02-10', '2013-02-10 2014-01-31 2015-02-19'],
  'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3': ['19970512', '1997-05-19 1997-05-26 1997-06-02', '1997-05-12 1998-05-11 1999-05-17', '1997-05-12 1998-05-11 1999-05-17'],
  'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3': ['20260131', '2026-01-31 2026-03-31 2026-05-31', 'refused', '2026-01-31 2026-02-28 2026-03-31'],
};
let same = true;
for (const [rule, [start, ...known]] of Object.entries(rules)) {
  console.log(rule);
  for (const [index, [name, read]] of Object.entries(readers).entries()) {
    let answer = 'refused';
    try {
      answer = read(start, rule).join(' ');
    } catch {
      // The answer says so.
    }
    console.log(' ', name.padEnd(14), answer);
    same &&= answer === known[index];
  }
}
process.exit(same ? 0 : 1);
JS
TZ=UTC node run.mjs || { echo 'the behaviour has changed'; exit 1; }
