#!/usr/bin/env bash
# json8-patch, immutable-json-patch and rfc6902: a copy changes with its original, a test fails over the order of members, and a patch of its own is refused.
#
# Expected: `copy` adds the value, which is then of its own; `test` compares objects by their members, in whatever order; the path "" is the whole
# document (RFC 6902, 4.5 and 4.6; RFC 6901, 5). rfc6902 5.4.0 and fast-json-patch 3.1.1 agree on the first two.
# Seen with json8-patch 1.0.6: after { copy, from: /last, path: /now }, { add, path: /now/claims/- } the claim is in /last, too. With
# immutable-json-patch 6.0.3 a test of { wage, days } fails where the document has { days, wage }, as PostgreSQL gives every jsonb: it orders
# keys by length and bytes. createPatch of rfc6902 5.4.0 writes { replace, path: "" } for an object that becomes a list, and its
# applyPatch answers MissingError for it. json8-patch and immutable-json-patch take that.
# A claim of this year is filed for the last one as well; an optimistic check against a stored document always fails.
# What we do: corrections are inputs of their own (subgraphs/shared/corrections), not patches.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json8-patch@1.0.6 immutable-json-patch@6.0.3 rfc6902@5.4.0 fast-json-patch@3.1.1
cat >run.mjs <<'JS'
import fast from 'fast-json-patch';
import { immutableJSONPatch } from 'immutable-json-patch';
import json8 from 'json8-patch';
import * as rfc6902 from 'rfc6902';
const libraries = {
  'json8-patch': (document, patch) => json8.apply(document, patch).doc,
  'immutable-json-patch': immutableJSONPatch,
  'fast-json-patch': (document, patch) => fast.applyPatch(document, patch).newDocument,
  rfc6902: (document, patch) => {
    const error = rfc6902.applyPatch(document, patch).find(Boolean);
    if (error) throw error;
    return document;
  },
};
const copy = [{ op: 'copy', from: '/last', path: '/now' }, { op: 'add', path: '/now/claims/-', value: 'bonus' }];
const test = [{ op: 'test', path: '/terms', value: { wage: 4000, days: 5 } }];
const list = rfc6902.createPatch({ claims: 1 }, ['wage']);
const seen = [];
for (const [name, apply] of Object.entries(libraries)) {
  const of = (document, patch) => {
    try {
      return JSON.stringify(apply(document, patch));
    } catch {
      return 'refused';
    }
  };
  const answers = [
    of({ last: { claims: ['wage'] } }, copy) === '{"last":{"claims":["wage"]},"now":{"claims":["wage","bonus"]}}' ? 'of its own' : 'shared',
    of({ terms: { days: 5, wage: 4000 } }, test) === 'refused' ? 'refused' : 'equal',
    of({ claims: 1 }, list) === '["wage"]' ? 'a list' : 'refused',
  ];
  console.log(name.padEnd(21), 'copy, test, replacement of the whole:', answers.join(', '));
  seen.push(answers.join());
}
const known = ['shared,equal,a list', 'of its own,refused,a list', 'of its own,equal,a list', 'of its own,equal,refused'];
process.exit(seen.join('|') === known.join('|') ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
