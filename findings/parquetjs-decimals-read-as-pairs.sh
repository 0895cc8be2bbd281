#!/usr/bin/env bash
# @dsnp/parquetjs: of amounts with up to nine digits every second one is read as 0 and half of the rows are lost, and a fen is lost when written.
#
# Expected: DECIMAL of a precision from 1 to 9 stands in an int32, 4 bytes each in the plain encoding (Parquet format, LogicalTypes, DECIMAL;
# Encodings, Plain); 4.35 with a scale of 2 is the unscaled integer 435. What the package writes, it reads; other programs' files, too.
# Seen with @dsnp/parquetjs 1.8.8, the last with a build for Node 20: four wages written as DECIMAL(9,2) are read back as 4.34, 0, 19.98, 0: each
# value takes the eight bytes of an int64, and as many rows as there are values come back, so that no count differs. DuckDB 1.5.6 shows that
# the file is right but for 4.34 and 19.98: the writer multiplies by floating point and cuts off (frequency-chain/parquetjs 182, open since
# May 2026). With a precision of 10 or more the reader is right, and so it is for files with a dictionary, which DuckDB and hyparquet-writer
# write: a test with such a file shows nothing.
# What we do: the hub exports CSV and Excel; amounts are whole fen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @dsnp/parquetjs@1.8.8 @duckdb/node-api@1.5.6-r.1 hyparquet-writer@0.17.0
cat >run.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
import parquetjs from '@dsnp/parquetjs';
import { parquetWriteFile } from 'hyparquet-writer';
const { ParquetReader, ParquetSchema, ParquetWriter } = parquetjs;
const wages = [4.35, 19.99, -1.15, 8.25];
const write = async (filename, precision) => {
  const schema = new ParquetSchema({ wage: { type: 'DECIMAL', precision, scale: 2 } });
  const writer = await ParquetWriter.openFile(schema, filename);
  for (const wage of wages) await writer.appendRow({ wage });
  await writer.close();
};
const read = async (filename) => {
  const reader = await ParquetReader.openFile(filename);
  const cursor = reader.getCursor();
  const values = [];
  for (let row = await cursor.next(); row; row = await cursor.next()) values.push(row.wage);
  await reader.close();
  return values.join(' ');
};
const database = await (await DuckDBInstance.create(':memory:')).connect();
const duckdb = async (filename) => (await (await database.run(`select wage from '${filename}'`)).getRowsJson()).flat().join(' ');
await write('nine.parquet', 9);
await write('ten.parquet', 10);
await parquetWriteFile({
  filename: 'other.parquet',
  columnData: [{ name: 'wage', data: wages }],
  schema: [
    { name: 'root', num_children: 1 },
    { name: 'wage', type: 'INT32', converted_type: 'DECIMAL', precision: 9, scale: 2, repetition_type: 'REQUIRED' },
  ],
});
const seen = [];
for (const filename of ['nine.parquet', 'ten.parquet', 'other.parquet']) {
  seen.push(`${await read(filename)} / ${await duckdb(filename)}`);
  console.log(filename.padEnd(14), 'read by parquetjs / by DuckDB:', seen.at(-1));
}
const known = ['4.34 0 19.98 0 / 4.34 19.98 -1.15 8.25', '4.34 19.98 -1.15 8.25 / 4.34 19.98 -1.15 8.25', '4.35 19.99 -1.15 8.25 / 4.35 19.99 -1.15 8.25'];
process.exit(seen.join('|') === known.join('|') ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
