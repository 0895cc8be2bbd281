#!/usr/bin/env bash
# json-logic-engine and json-logic-js: whether an unknown amount is 0, whether a field is missing and what 5 - 2 - 1 is depends on the one that reads the rule.
#
# Expected: a rule of JsonLogic means the same for every reader, that is the point of the format (its page: shared between front end and back end), and
# json-logic-engine offers itself in place of json-logic-js: == coerces as JavaScript does, by which null == 0 is false, and `missing` names the
# fields without a value.
# Seen with json-logic-engine 5.0.7 and json-logic-js 2.0.5: {"==": [null, 0]} is true with the first; `missing` of a field that is "" or null names it
# with the second only; {"-": [5, 2, 1]} is 2 and 3, {"/": [8, 2, 2]} 2 and 4, an empty object is untrue and true, and a name that is not in
# reach inside `map` counts as 0 with the first and makes the sum null with the second. No errors. Rules of two operands with values are alike.
# The form says that the wage is filled in, and the server that it is missing; "nothing is owed" holds for what nobody knows.
# What we do: the hub's rules are functions of its own, run on the server only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-logic-engine@5.0.7 json-logic-js@2.0.5
cat >run.mjs <<'JS'
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
const engine = new LogicEngine();
const data = { owed: null, wage: '', days: 5, list: [1] };
const rules = [
  { '==': [{ var: 'owed' }, 0] },
  { missing: ['owed', 'wage', 'days'] },
  { '-': [5, 2, 1] },
  { '/': [8, 2, 2] },
  { if: [{}, 'yes', 'no'] },
  { map: [{ var: 'list' }, { '+': [{ var: '' }, { var: 'days' }] }] },
  { '>': [{ var: 'days' }, 4] },
];
const seen = rules.map((rule) => {
  const answers = [engine.run(rule, data), jsonLogic.apply(rule, data)].map((answer) => JSON.stringify(answer));
  console.log(JSON.stringify(rule).padEnd(62), 'json-logic-engine, json-logic-js:', answers.join(', '));
  return answers.join(' ');
});
const known = ['true false', '[] ["owed","wage"]', '2 3', '2 4', '"no" "yes"', '[1] [null]', 'true true'];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
