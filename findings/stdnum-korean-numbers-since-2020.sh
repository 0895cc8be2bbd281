#!/usr/bin/env bash
# stdnum: nine in ten of the Korean resident numbers given since October 2020 have a wrong check digit.
#
# Expected: since 5 October 2020 the six places after the digit of the sex are drawn at random (주민등록법 시행규칙 제2조, amended that year;
# notice of the Ministry of the Interior and Safety): there is no place of birth in them and no check digit, and whoever is registered
# for the first time, naturalised or given a new number has such a one. A form for workers from Korea has to take it.
# Seen with stdnum 1.12.0: KR.rrn.validate answers InvalidChecksum wherever the last digit is not that of the old rule. Numbers of those
# registered before are right, and of the new ones less than one in ten by chance; 97 to 99 after the sex is no place to it either.
# The numbers are nobody's: their people were born on 1 January 1900.
# What we do: the hub knows persons by Chinese documents and passports; a passport's number is not checked by a national rule.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stdnum@1.12.0
cat >run.mjs <<'JS'
import { stdnum } from 'stdnum';
const verdict = (number) => {
  const { isValid, error } = stdnum.KR.rrn.validate(number);
  return isValid ? 'valid' : error.name;
};
// Registered under the old rule; the last digit is that of the old rule, the next one is a mistake.
console.log('before, right check digit:', verdict('0001011000018'), ' wrong:', verdict('0001011000019'));
// Of one person registered since, each of the ten numbers is as good as the others.
const since = [...'0123456789'].map((last) => verdict(`000101112345${last}`));
console.log('since October 2020, last digit 0 to 9:', since.join(' '));
const refused = since.filter((one) => one === 'InvalidChecksum').length;
process.exit(refused === 9 && since.filter((one) => one === 'valid').length === 1 && verdict('0001011000019') === 'InvalidChecksum' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
