#!/usr/bin/env bash
# cel-js: 7 / 2 is 3.5, and whole numbers are equal that are not; two other packages of the same language say otherwise.
#
# Expected: a whole number is an int of 64 bits, int / int is an int (CEL language definition, Numeric Values; Standard
# Definitions, Arithmetic Operators and String Functions): 7 / 2 is 3, 9007199254740993 and …992 differ; the size of a string counts code points, and
# "\u52b3" is 劳 (String and Bytes Values).
# Seen with cel-js 0.8.2: 7 / 2 is 3.5, 9007199254740993 == 9007199254740992 is true, size("𠮷") is 2, and "\u52b3" has six characters. No errors; the page
# of the package calls it an evaluator for CEL. @bufbuild/cel 0.6.1 and @marcbachmann/cel-js 8.0.0 answer as expected, but the second has
# size(b"劳动") as 2 instead of 6, and "𠮷".matches("^.$") as false.
# A rule "full years of service are months / 12" answers by the engine that happens to read it, and a rule that an agency has tested on its
# server says something else in the form for workers.
# What we do: the hub's rules are functions of its own, run on the server only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cel-js@0.8.2 @marcbachmann/cel-js@8.0.0 @bufbuild/cel@0.6.1 @bufbuild/protobuf@2.17.0
cat >run.mjs <<'JS'
import { run } from '@bufbuild/cel';
import { evaluate as marcbachmann } from '@marcbachmann/cel-js';
import { evaluate } from 'cel-js';
const answer = (of) => {
  try {
    return String(of());
  } catch {
    return 'an error';
  }
};
const expressions = ['7 / 2', '9007199254740993 == 9007199254740992', 'size("𠮷")', '"\\u52b3"', 'size(b"劳动")', '"𠮷".matches("^.$")'];
const seen = expressions.map((expression) => {
  const answers = [() => evaluate(expression), () => marcbachmann(expression, {}), () => run(expression, {})].map(answer);
  console.log(expression.padEnd(38), 'cel-js, @marcbachmann/cel-js, @bufbuild/cel:', answers.join(', '));
  return answers.join(' ');
});
const known = ['3.5 3 3', 'true false false', '2 1 1', '\\u52b3 劳 劳', 'an error 2 6', 'an error false true'];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
