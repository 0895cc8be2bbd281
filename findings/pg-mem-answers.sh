#!/usr/bin/env bash
# pg-mem: in memory a month after 31 January is 2 March, counts take no filter, and NOT IN finds what PostgreSQL does not.
#
# Expected: a statement that pg-mem takes has the answer of PostgreSQL, whose place it takes in unit tests; what its emulation (experimental, by its
# page) cannot do it refuses, as it does with many functions.
# Seen with pg-mem 3.0.14 against PGlite 0.5.16, which is PostgreSQL itself: numeric is floating point (4.35 * 100 is 434.99999999999994), count(*)
# filter (where …) counts all rows, wage not in (4000, null) finds rows where it is never true, (wage, id) > (3000, 1), by which pages are
# made, takes in the row without a wage, an insert that does nothing on a conflict returns the row that was there, a month after 31
# January is 2 March, -2.5 is -2 as an int, 1 / 0 is Infinity. No errors or warnings for any of these.
# A test of paging, of exact sums or of time limits against it proves nothing, or holds a wrong query for right.
# What we do: tests run on a real PostgreSQL (tests/support).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pg-mem@3.0.14 @electric-sql/pglite@0.5.16
cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { newDb } from 'pg-mem';
const real = new PGlite();
const memory = newDb().public;
const table = `create table claims (id int primary key, no text unique, wage int, amount numeric(12,2));
insert into claims values (1, 'A', 4000, 4.35), (2, 'B', null, 0.10), (3, 'C', 3000, 0.20), (4, 'D', 5000, 19.99)`;
await real.exec(table);
memory.none(table);
const show = (rows) => rows.map((row) => Object.values(row).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))).join(' ');
const answer = async (ask) => {
  try {
    return show(await ask()) || 'no rows';
  } catch {
    return 'an error';
  }
};
const statements = {
  'select id from claims where id < 3 order by id': ['1 2', '1 2'],
  'select 4.35 * 100': ['435.00', '434.99999999999994'],
  'select count(*) filter (where wage > 4000) from claims': ['1', '4'],
  'select id from claims where wage not in (4000, null)': ['no rows', '2 3 4'],
  'select id from claims where (wage, id) > (3000, 1) order by id': ['1 3 4', '1 2 3 4'],
  "insert into claims (id, no) values (9, 'A') on conflict (no) do nothing returning id": ['no rows', '1'],
  "select date '2026-01-31' + interval '1 month'": ['2026-02-28', '2026-03-02'],
  'select (-2.5)::int': ['-3', '-2'],
  'select 1 / 0': ['an error', 'Infinity'],
};
let same = true;
for (const [statement, known] of Object.entries(statements)) {
  const answers = [await answer(async () => (await real.query(statement)).rows), await answer(() => memory.many(statement))];
  console.log(statement.padEnd(86), 'PostgreSQL:', answers[0].padEnd(10), 'pg-mem:', answers[1]);
  same &&= answers.join('|') === known.join('|');
}
await real.close();
process.exit(same ? 0 : 1);
JS
TZ=UTC node run.mjs || { echo 'the behaviour has changed'; exit 1; }
