#!/usr/bin/env bash
# esbuild: with keepNames, the name of an inner function is defined anew each time the function around it runs.
#
# Expected: keeping names costs something once, when the bundle is loaded; the names are needed in any case.
# Seen with esbuild 0.28.2: a named function or arrow inside another is wrapped in a helper that calls Object.defineProperty, and
# the wrapper runs whenever the outer function runs, although nothing was renamed. A loop that makes two closures a round
# defined two names a round (evanw/esbuild, issue 2605, asks for it only where a name changes). A server makes closures in every request: in ours the helper and defineProperty took a twentieth of
# a process's time.
# What we do: bundles keep no names, because identifiers are not minified (gateway/commands/program-bundles.js, decision 0047).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund esbuild@0.28.2
cat >main.js <<'JS'
export function perRequest(value) {
  const double = (one) => one * 2;
  function half(one) {
    return one / 2;
  }
  return double(half(value));
}
JS
cat >run.cjs <<'JS'
const { buildSync } = require('esbuild');
const ROUNDS = 100_000;
function names(keepNames) {
  buildSync({ entryPoints: ['main.js'], bundle: true, platform: 'node', format: 'cjs', keepNames, outfile: `kept-${keepNames}.cjs` });
  const define = Object.defineProperty;
  let defined = 0;
  Object.defineProperty = (target, key, description) => {
    if (key === 'name') defined += 1;
    return define(target, key, description);
  };
  const { perRequest } = require(`./kept-${keepNames}.cjs`);
  Object.defineProperty = define;
  const atLoad = defined;
  const began = performance.now();
  for (let i = 0; i < ROUNDS; i++) perRequest(i);
  const took = performance.now() - began;
  const inRounds = defined - atLoad;
  console.log(`keepNames ${keepNames}: names defined at load ${atLoad}, in ${ROUNDS} calls ${inRounds}; ${took.toFixed(1)} ms`);
  return inRounds;
}
const [kept, dropped] = [names(true), names(false)];
console.log('expected: none in the calls');
process.exit(kept === 2 * ROUNDS && dropped === 0 ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
