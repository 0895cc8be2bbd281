#!/usr/bin/env bash
# feelin: 1e3 is 1, and 4.35 yuan are 434 whole fen.
#
# Expected: a number may have an exponent (DMN TCK 0068-feel-equality: 12300 = 1.23e4), and numbers are decimals (zen-engine, which follows the
# same idea, has 0.1 + 0.2 = 0.3): 1e3 is 1000 and floor(4.35 * 100) is 435. The package's page says that it takes the whole FEEL grammar.
# Seen with feelin 8.2.0: without a point before it the exponent is dropped: 1e3 is 1, 1e3 + 5 is 6, 0.5 < 1e-7 is true, and there is no warning among
# `warnings`, by which errors are told. 1.5e3 is 1500, so that the customary example 1.23e4 is right. Numbers are those of JavaScript:
# floor(4.35 * 100) is 434, round half up(1.005, 2) is 1, (0.7 + 0.1) * 10 >= 8 is false. @bpmn-io/feelin 6.1.1, of modelling
# tools, is the same.
# JavaScript writes a large or a small number into a rule as 1e+21 or 1e-7: the rule then says 1.
# What we do: the hub has no rule language; amounts are whole fen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feelin@8.2.0 @bpmn-io/feelin@6.1.1
cat >run.mjs <<'JS'
import { evaluate as older } from '@bpmn-io/feelin';
import { evaluate } from 'feelin';
const known = {
  '1.23e4': 12300,
  '1e3': 1,
  '1e3 + 5': 6,
  'amount < 1e-7': true,
  'floor(4.35 * 100)': 434,
  'round half up(1.005, 2)': 1,
  '(0.7 + 0.1) * 10 >= 8': false,
};
let same = true;
for (const [expression, expected] of Object.entries(known)) {
  const { value, warnings } = evaluate(expression, { amount: 0.5 });
  const { value: other } = older(expression, { amount: 0.5 });
  console.log(expression.padEnd(26), value, '@bpmn-io/feelin', other, 'warnings', warnings.length);
  same &&= value === expected && other === expected && warnings.length === 0;
}
process.exit(same ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
