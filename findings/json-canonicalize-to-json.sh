#!/usr/bin/env bash
# json-canonicalize: what an object's toJSON returns is not sorted, so that two packages for RFC 8785 give two digests of one object.
#
# Expected: properties are sorted recursively (RFC 8785, 3.2.3), and both packages say that they are compatible with JSON.stringify,
# which takes what toJSON returns for the object. The text of { key: a Buffer } is then {"key":{"data":[...],"type":"Buffer"}}.
# Seen with json-canonicalize 3.0.1: an object with toJSON is written by JSON.stringify as it stands, unsorted at every depth, as the
# sample code in the RFC's appendix does; canonicalize 4.0.0 sorts it. A Buffer, a model of an ORM or a decimal of an object type below
# a signed value is enough, and a signature made by one program does not verify in another, or after the value was read from JSON.
# What we do: receipts and the ledger use canonicalize, over values that JSON.parse could have returned.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund canonicalize@4.0.0 json-canonicalize@3.0.1
cat >run.mjs <<'JS'
import canonicalize from 'canonicalize';
import { canonicalize as other } from 'json-canonicalize';
class Amount {
  toJSON() {
    return { value: '12.50', unit: { per: 'order', currency: 'CNY' } };
  }
}
const seen = [];
for (const value of [{ amount: new Amount() }, { key: Buffer.from('a') }]) {
  const plain = JSON.parse(JSON.stringify(value));
  const texts = [canonicalize(value), other(value), canonicalize(plain), other(plain)];
  console.log('canonicalize           ', texts[0]);
  console.log('json-canonicalize      ', texts[1]);
  console.log('both, once parsed again', texts[2] === texts[3] ? texts[2] : texts.slice(2).join(' and '));
  seen.push(texts[0] === texts[2], texts[1] === texts[3]);
}
process.exit(seen.join() === 'true,false,true,false' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
