// Bundles each process of the hub, with the packages that it needs, into one file: dist/programs/. Plain JavaScript: it
// runs before anything is compiled.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, digestStamps, LOCK_FILE, PROJECT, readManifest, writeWhole } from './built-files.js';

const PROGRAMS = path.join(DIST, 'programs');
const MANIFEST = path.join(PROGRAMS, 'manifest.json');
const REGISTERS = ['labour', 'unions', 'courts', 'insurance'];
// An import consists of two processes, one of them with access to the register of persons; from one file each starts three times
// as fast.
const BUNDLED = [
  'gateway/index.js',
  ...[...REGISTERS, 'sharing'].map((agency) => `subgraphs/${agency}/index.js`),
  ...REGISTERS.map((agency) => `subgraphs/${agency}/import.js`),
  'subgraphs/sharing/translate.js',
];
const OWN = /[\\/]dist[\\/](gateway|subgraphs|schema)[\\/].*\.js$/;
// Packages that load binaries or data relative to their own files are not bundled, nor is an optional validator of type-graphql.
const LEFT_OUT = ['@graphql-hive/router-query-planner', '@embedpdf/fonts-sc', 'pdfkit', 'class-validator'];
// The location of dist/ relative to the program.
const HEADER = `const programUrl = require('node:url').pathToFileURL(__filename).href;
const distUrl = programUrl.slice(0, programUrl.lastIndexOf('/programs/') + 1);
const pathOfUrl = require('node:url').fileURLToPath, folderOf = require('node:path').dirname;`;

/** Bundles the programs if a file of dist/ or a package has changed. Returns whether it did. */
export async function bundlePrograms() {
  const stamp = stampOfParts();
  if (readManifest(MANIFEST)?.stamp === stamp) return false;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: BUNDLED.map((program) => path.join(DIST, program)),
    outdir: PROGRAMS,
    outbase: DIST,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    absWorkingDir: PROJECT,
    banner: { js: HEADER },
    external: [...LEFT_OUT, ...driversNotUsed()],
    plugins: [ownPlaces, packagesByFile],
    write: false,
    logLevel: 'error',
  });
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  writeWhole(path.join(PROGRAMS, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  writeWhole(MANIFEST, JSON.stringify({ stamp }));
  return true;
}

/** Keeps `import.meta` of a bundled file pointing to the original file in dist/, because its data are beside it. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: OWN }, ({ path: file }) => {
      const code = inOneByte(fs.readFileSync(file, 'utf8'));
      const url = `new URL(${JSON.stringify(path.relative(DIST, file).replaceAll('\\', '/'))}, distUrl)`;
      const contents = code
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll('import.meta.filename', `pathOfUrl(${url})`)
        .replaceAll('import.meta.dirname', `folderOf(pathOfUrl(${url}))`);
      return { contents, loader: 'js' };
    });
  },
};

/** For packages only the file is mapped, not each line: reading a complete map would take a second at the first error. */
const packagesByFile = {
  name: 'packages-by-file',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path: file }) => {
      const map = { version: 3, sources: [path.basename(file)], mappings: 'AAAA' };
      const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
      return { contents: `${inOneByte(fs.readFileSync(file, 'utf8'))}\n//# sourceMappingURL=${url}`, loader: 'js' };
    });
  },
};

/**
 * Escapes Chinese characters in regular expressions (esbuild escapes only those in strings), because a single one makes V8
 * store the whole bundle with two bytes per character. A file with a backslash before such a character is not changed.
 */
const inOneByte = (code) =>
  /\\[^\0-\x7f]/.test(code) ? code : code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Drivers of other databases, which TypeORM would load only if they were configured. */
function driversNotUsed() {
  const { peerDependencies } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'node_modules/typeorm/package.json'), 'utf8'));
  return Object.keys(peerDependencies).filter((name) => name !== 'pg');
}

/** A digest of this file, of the compiled files and of the packages. It differs after an interrupted build. */
function stampOfParts() {
  const hash = createHash('sha256').update(fs.readFileSync(import.meta.filename));
  hash.update(fs.readFileSync(path.join(DIST, '.build.json')));
  return digestStamps(hash, [LOCK_FILE]).digest('hex');
}
