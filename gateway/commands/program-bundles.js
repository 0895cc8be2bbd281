// Bundles each process of the hub, with the packages that it needs, into one file: dist/programs/. Plain JavaScript: it
// runs before anything is compiled.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, digestStamps, LOCK_FILE, PROJECT, readManifest, writeWhole } from './built-files.js';

const PROGRAMS = path.join(DIST, 'programs');
const MANIFEST = path.join(PROGRAMS, 'manifest.json');
const REGISTERS = ['labour', 'unions', 'courts', 'insurance'];
// An import is two processes, one of which reaches the register of persons; each starts three times as fast from one file.
const BUNDLED = [
  'gateway/index.js',
  ...[...REGISTERS, 'sharing'].map((agency) => `subgraphs/${agency}/index.js`),
  ...REGISTERS.map((agency) => `subgraphs/${agency}/import.js`),
  'subgraphs/sharing/translate.js',
];
const OWN = /[\\/]dist[\\/](gateway|subgraphs|schema)[\\/].*\.js$/;
// What finds binaries or data beside its own files stays a package of its own; a validator that type-graphql can do without.
const LEFT_OUT = ['@graphql-hive/router-query-planner', '@embedpdf/fonts-sc', 'pdfkit', 'class-validator'];
// The place of dist/, from that of the program.
const HEADER = `const programUrl = require('node:url').pathToFileURL(__filename).href;
const distUrl = programUrl.slice(0, programUrl.lastIndexOf('/programs/') + 1);
const pathOfUrl = require('node:url').fileURLToPath, folderOf = require('node:path').dirname;`;

/** Bundles the programs anew where a file of dist/ or a package changed since they were. Returns whether it did. */
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

/**
 * `import.meta` of a file goes on meaning that file, beside which its data lie: by its path inside dist/, found from the
 * program's own place.
 */
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

/** Of packages the file is mapped, not each line: a whole map takes a process a second to read at its first error. */
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
 * Code with its Chinese characters as escapes. esbuild writes those of strings so, but not those of regular expressions, and V8
 * keeps a whole bundle in two bytes a character because of one. A file in which a backslash stands before one stays as it is.
 */
const inOneByte = (code) =>
  /\\[^\0-\x7f]/.test(code) ? code : code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The drivers of other databases, which TypeORM asks for by name where they are configured. */
function driversNotUsed() {
  const { peerDependencies } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'node_modules/typeorm/package.json'), 'utf8'));
  return Object.keys(peerDependencies).filter((name) => name !== 'pg');
}

/**
 * A digest of this file, of what was compiled, and of the packages. What a build that was cut short left behind has another
 * one.
 */
function stampOfParts() {
  const hash = createHash('sha256').update(fs.readFileSync(import.meta.filename));
  hash.update(fs.readFileSync(path.join(DIST, '.build.json')));
  return digestStamps(hash, [LOCK_FILE]).digest('hex');
}
