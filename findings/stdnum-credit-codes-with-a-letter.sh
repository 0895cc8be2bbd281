#!/usr/bin/env bash
# stdnum: unified social credit codes that begin with a letter are of the wrong format; those are the codes of villages.
#
# Expected: GB 32100-2015 with its amendments writes the department that registers in the first place: 1 to 9, A (Central Military
# Commission), N (agriculture: rural collectives of group, village and township) and Y (others).
# A form that takes the codes of employers meets N2…: a village collective that runs parcel stations is one.
# Seen with stdnum 1.12.0: CN.uscc.validate answers InvalidFormat for N, A and Y, though the check character fits; codes of companies,
# institutions and trade unions (8) are valid.
# The codes are nobody's: 19 is no province.
# What we do: subgraphs/shared/identifiers/credit-code.ts has the table of departments and categories.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stdnum@1.12.0
cat >run.mjs <<'JS'
import { stdnum } from 'stdnum';
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const checked = (code) => code + ALPHABET[(31 - ([...code].reduce((sum, c, i) => sum + ALPHABET.indexOf(c) * WEIGHTS[i], 0) % 31)) % 31];
const asked = {
  company: '91193100MA0000023',
  institution: '12193100MB0000023',
  'trade union': '81193100MC0000023',
  'village collective': 'N2193100MF0000023',
  'army institution': 'A1193100MA0000023',
  other: 'Y1193100MA0000023',
};
const seen = Object.entries(asked).map(([kind, first]) => {
  const { isValid, error } = stdnum.CN.uscc.validate(checked(first));
  console.log(kind.padEnd(20), checked(first), isValid ? 'valid' : error.name);
  return isValid ? 'valid' : error.name;
});
process.exit(seen.join(' ') === 'valid valid valid InvalidFormat InvalidFormat InvalidFormat' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
