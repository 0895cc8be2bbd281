#!/usr/bin/env bash
# @gorules/zen-engine: 4^0.5 is less than 2: a power with a fraction is right to eight digits, in an engine of exact decimals.
#
# Expected: numbers are decimals (0.1 + 0.2 == 0.3 is true, round(1.005, 2) is 1.01), and a power is at least as exact as one of floating
# point: 4^0.5 is 2, 100^0.5 is 10.
# Seen with @gorules/zen-engine 0.54.0: 1.999999992473416 and 9.999999995370162; 4^0.5 == 2 is false and 100^0.5 >= 10, too. 1.05^12 and 2^10
# are right, so that whole exponents show nothing; a yearly rate made monthly, (1 + r)^(1/12), is wrong from the eleventh digit on, and every
# comparison of a root with a limit may fall on the other side.
# What we do: amounts are whole fen or exact decimals (subgraphs/shared/identifiers/decimal.ts), and no rule takes a root.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @gorules/zen-engine@0.54.0
cat >run.cjs <<'JS'
const { evaluateExpressionSync } = require('@gorules/zen-engine');
const asked = [
  ['0.1 + 0.2 == 0.3', true],
  ['round(1.005, 2)', 1.01],
  ['2^10', 1024],
  ['1.05^12', 1.05 ** 12],
  ['4^0.5', 2],
  ['4^0.5 == 2', true],
  ['100^0.5', 10],
  ['100^0.5 >= 10', true],
  ['1.06^(1/12)', 1.06 ** (1 / 12)],
];
const seen = asked.map(([expression]) => evaluateExpressionSync(expression, {}));
asked.forEach(([expression, expected], i) => console.log(expression.padEnd(18), 'expected', String(expected).padEnd(20), 'seen', seen[i]));
const [, , , , root, isTwo, ten, isTen, monthly] = seen;
const near = (one, other) => Math.abs(one - other) < 1e-7;
const known = seen[0] === true && seen[1] === 1.01 && seen[2] === 1024 && root < 2 && near(root, 2) && !isTwo && ten < 10 && near(ten, 10) && !isTen;
process.exit(known && near(monthly, 1.06 ** (1 / 12)) && Math.abs(monthly - 1.06 ** (1 / 12)) > 1e-11 ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
