#!/usr/bin/env bash
# drizzle-orm: a text kept in a jsonb column comes back as a number, a truth value or nothing, and an identity number with its last digits changed.
#
# Expected: what is written into a column of jsonb() is read back: "310101199001011234" is a JSON text and stays one, as `select … ->>` of the
# database shows; the driver has parsed it already.
# Seen with drizzle-orm 0.45.4 and PGlite 0.5.16 (with pg 8.23.1 and postgres 3.4.9 on PostgreSQL 17.10 alike): a value that the driver hands over as a
# text is parsed as JSON once more. "310101199001011234" is read as the number 310101199001011260, "true" as true, "null" as null, "[1]" as an
# array; "0012" and 劳动 stay as they are no JSON. The column itself is right, and so are texts inside an object. No error.
# A column for answers or settings of any kind works with names and words, and fails with the first number of a person or case in it.
# What we do: the hub reads rows by pg and typed columns; jsonb holds objects only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund drizzle-orm@0.45.4 @electric-sql/pglite@0.5.16
cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
const client = new PGlite();
await client.exec('create table answers (id int, answer jsonb)');
const answers = pgTable('answers', { id: integer('id'), answer: jsonb('answer') });
const database = drizzle(client);
const values = ['310101199001011234', 'true', 'null', '[1]', '0012', '劳动', { number: '310101199001011234' }];
await database.insert(answers).values(values.map((answer, id) => ({ id, answer })));
const rows = await database.select({ id: answers.id, answer: answers.answer, kept: sql`answer::text` }).from(answers).orderBy(answers.id);
for (const [id, { answer, kept }] of rows.entries()) console.log('written', JSON.stringify(values[id]), 'kept', kept, 'read', JSON.stringify(answer));
await client.close();
const read = JSON.stringify(rows.map(({ answer }) => answer));
const known = [310101199001011260, true, null, [1], '0012', '劳动', { number: '310101199001011234' }];
process.exit(read === JSON.stringify(known) && rows[0].kept === '"310101199001011234"' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
