#!/usr/bin/env bash
# drizzle-orm: rows read through a relation have other numbers than the same rows read alone.
#
# Expected: a column of bigint (mode: 'bigint') and one of numeric are exact: the types are bigint and string, and so the values are, whether
# the row is selected or comes below its parent by `with` (page on relational queries: the same rows, nested).
# Seen with drizzle-orm 0.45.4 and PostgreSQL (PGlite 0.5.17): nested rows are made JSON in the database and read with JSON.parse before the
# columns are mapped. 9007199254740993n is 9007199254740992n, the key of another row; 90071992547409.93 is "90071992547409.94" and 0.10
# "0.1". The types still say bigint and string, no error. Small numbers are right, so that a demo shows nothing.
# Identifiers of eighteen digits are of that size, and sums of a province: the wrong row, or a sum that is a fen off.
# What we do: rows come from statements of our own, one a type (subgraphs/shared/database); exact columns are never made JSON on the way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund drizzle-orm@0.45.4 @electric-sql/pglite@0.5.17
cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { bigint, integer, numeric, pgTable } from 'drizzle-orm/pg-core';
import { relations } from 'drizzle-orm';
const firm = pgTable('firm', { id: integer('id').primaryKey() });
const payment = pgTable('payment', { id: bigint('id', { mode: 'bigint' }).primaryKey(), firm: integer('firm'), amount: numeric('amount', { precision: 20, scale: 2 }) });
const ofFirm = relations(firm, ({ many }) => ({ payments: many(payment) }));
const ofPayment = relations(payment, ({ one }) => ({ paidBy: one(firm, { fields: [payment.firm], references: [firm.id] }) }));
const client = new PGlite();
const db = drizzle(client, { schema: { firm, payment, ofFirm, ofPayment } });
await client.exec(`create table firm(id int primary key); create table payment(id bigint primary key, firm int, amount numeric(20, 2));
  insert into firm values (1); insert into payment values (9007199254740993, 1, 90071992547409.93), (7, 1, 0.10)`);
const text = (rows) => rows.map(({ id, amount }) => `${id}${typeof id === 'bigint' ? 'n' : ''} ${JSON.stringify(amount)}`).sort().join(', ');
const alone = text(await db.select().from(payment));
const [{ payments }] = await db.query.firm.findMany({ with: { payments: true } });
console.log('alone: ', alone);
console.log('nested:', text(payments));
process.exit(
  alone === '7n "0.10", 9007199254740993n "90071992547409.93"' && text(payments) === '7n "0.1", 9007199254740992n "90071992547409.94"' ? 0 : 1,
);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
