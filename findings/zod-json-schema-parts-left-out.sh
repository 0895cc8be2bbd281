#!/usr/bin/env bash
# zod: of a JSON Schema, what stands beside $ref, anyOf or enum, and required names without properties, are left out without an error.
#
# Expected: z.fromJSONSchema converts a schema or refuses it: it raises an error for `not`, for if/then and for dependentRequired, which it
# does not support. Its page calls it experimental and says nothing of parts that are left out. By JSON Schema 2020-12 each keyword counts
# by itself: `required` needs no `properties` (Validation, 6.5.3), and $ref takes siblings (Core, 8.2.3.1 and 7.7).
# Seen with zod 4.6.7: {} is valid for { type: object, required: [name] }, and 3 for { $ref: integer, minimum: 5 }, for an enum with a minimum and for
# { type: number, minimum: 3, allOf: [{ maximum: 5 }] } even 9; "one of two names has to be there" (anyOf of required) holds for {}. A
# schema without `type`, and one with a default among what is required, accept everything. ajv 8.20.0 refuses all of them. Schemas that
# zod itself writes are read back rightly, so that a round trip shows nothing.
# A record without the worker's name passes for a complete one.
# What we do: zod checks settings only, by schemas written in TypeScript; inputs are checked by the GraphQL schema and by rules.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 ajv@8.20.0
cat >run.mjs <<'JS'
import { z } from 'zod';
import Ajv from 'ajv/dist/2020.js';
const ajv = new Ajv({ strict: false });
const $defs = { count: { type: 'integer' } };
const invalid = [
  [{ type: 'object', required: ['name'] }, {}],
  [{ type: 'object', properties: { name: { type: 'string' } }, required: ['name', 'day'] }, { name: 'x' }],
  [{ type: 'object', anyOf: [{ required: ['card'] }, { required: ['passport'] }] }, {}],
  [{ $ref: '#/$defs/count', minimum: 5, $defs }, 3],
  [{ type: 'integer', enum: [1, 2, 7], minimum: 5 }, 2],
  [{ type: 'number', minimum: 3, allOf: [{ maximum: 5 }] }, 9],
  [{ properties: { day: { type: 'string' } } }, { day: 1 }],
  [{ type: 'object', properties: { days: { type: 'integer', default: 1 } }, required: ['days'] }, {}],
];
const seen = invalid.map(([schema, value]) => {
  const [byAjv, byZod] = [ajv.validate(schema, value), z.fromJSONSchema(schema).safeParse(value).success];
  console.log(JSON.stringify(value).padEnd(12), JSON.stringify(schema), ' ajv', byAjv, ' zod', byZod);
  return !byAjv && byZod;
});
const refused = [{ not: { type: 'string' } }, { if: { type: 'string' }, then: { maxLength: 1 } }, { type: 'object', dependentRequired: { a: ['b'] } }].map((schema) => {
  try {
    z.fromJSONSchema(schema);
    return false;
  } catch {
    return true;
  }
});
console.log('not, if/then and dependentRequired are refused:', refused.join(' '));
process.exit(seen.every(Boolean) && refused.every(Boolean) ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
