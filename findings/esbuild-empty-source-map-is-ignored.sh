#!/usr/bin/env bash
# esbuild: a file that says it has an empty source map is mapped line by line all the same.
#
# Expected: a file whose inline source map maps nothing adds nothing to the map of the bundle. That is the usual advice for
# leaving packages out of it (evanw/esbuild, issue 1685: append a map with `"sources":[""],"mappings":"A"`).
# Seen with esbuild 0.28.2: with mappings "A" or "" the map is ignored, and the lines of the package stand in the map of the bundle
# as if it were not there. No warning (so since 0.25.2, issue 4130; the advice still stands in issues 1227 and 1685). A map with one whole segment ("AAAA") is taken: the package then has its file name and one line.
# What we do: packages get such a map (gateway/commands/program-bundles.js, decision 0047); the map of a bundle shrank to a sixth.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund esbuild@0.28.2
mkdir package
printf 'export function lib() {\n  const one = 1;\n  return one;\n}\n' >package/lib.js
printf 'import { lib } from "./package/lib.js";\nconsole.log(lib());\n' >main.js
cat >run.cjs <<'JS'
const fs = require('node:fs');
const { SourceMap } = require('node:module');
const { build } = require('esbuild');
/** Lines of the package that the map of the bundle names, where the package says that this is its own map. */
async function linesNamed(map) {
  const { outputFiles } = await build({
    entryPoints: ['main.js'],
    bundle: true,
    write: false,
    outdir: 'out',
    sourcemap: 'external',
    plugins: [
      {
        name: 'own-map',
        setup: ({ onLoad }) =>
          onLoad({ filter: /lib\.js$/ }, ({ path }) => {
            const url = `data:application/json;base64,${Buffer.from(JSON.stringify({ version: 3, ...map })).toString('base64')}`;
            return { contents: `${fs.readFileSync(path, 'utf8')}\n//# sourceMappingURL=${url}`, loader: 'js' };
          }),
      },
    ],
  });
  const [bundle, made] = [/\.js$/, /\.map$/].map((form) => outputFiles.find(({ path }) => form.test(path)).text);
  const read = new SourceMap(JSON.parse(made));
  const lines = new Set();
  bundle.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      const { originalSource = '', originalLine } = read.findEntry(row, column);
      if (/lib/.test(originalSource)) lines.add(originalLine + 1);
    }
  });
  console.log(JSON.stringify(map).padEnd(40), 'lines of the package in the map:', [...lines].sort().join(' ') || 'none');
  return [...lines].sort().join();
}
(async () => {
  const seen = [
    await linesNamed({ sources: [''], mappings: 'A' }),
    await linesNamed({ sources: ['lib.js'], mappings: '' }),
    await linesNamed({ sources: ['lib.js'], mappings: 'AAAA' }),
  ];
  console.log('expected: none in the first two');
  process.exit(seen[0] === seen[1] && seen[0].split(',').length > 1 && seen[2] === '1' ? 0 : 1);
})();
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
