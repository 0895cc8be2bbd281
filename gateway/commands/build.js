// Compiles the TypeScript of the hub to dist/, file by file, with source maps; copies data beside it.
// Plain JavaScript: it runs before anything is compiled.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, hasSources, PROJECT, readManifest, writeWhole } from './built-files.js';
import { buildConsole } from './console-bundle.js';
import { bundlePrograms } from './program-bundles.js';

const FOLDERS = ['gateway', 'subgraphs', 'schema'];
const COPIED = new Set(['.json', '.graphql', '.js', '.css', '.html', '.svg', '.woff2']);
// Code for the browser, which is bundled and not compiled file by file.
const FOR_BROWSERS = /^gateway[\\/]console[\\/].+[\\/]/;
const FILES_BETWEEN_REPORTS = 200;

/** Compiler settings, also used by the tests. */
const COMPILER = {
  swcrc: false,
  sourceMaps: true,
  inlineSourcesContent: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false, verbatimModuleSyntax: true },
    keepClassNames: true,
    rewriteRelativeImportExtensions: true,
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
};

/**
 * Compiles what changed, and bundles the programs and the console where they changed; nothing where there are no sources.
 * @param {(message: string) => void} report progress of a long build, a line each
 */
export async function build(report = () => {}) {
  if (!hasSources()) return 0;
  const count = await compile(report);
  if (await bundlePrograms()) report('the programs are bundled');
  if (await buildConsole()) report('the console for browsers is built');
  return count;
}

/** Brings dist/ up to date with the sources: compiles what changed, removes what is gone. Returns how many files were written. */
async function compile(report) {
  const manifestFile = path.join(DIST, '.build.json');
  const made = createHash('sha256')
    .update(fs.readFileSync(import.meta.filename))
    .update(versionOfCompiler())
    .digest('hex');
  const before = readManifest(manifestFile);
  const known = before?.made === made ? before.files : {};
  const files = Object.fromEntries(FOLDERS.flatMap((folder) => list(folder)).map((file) => [file, stampOf(file)]));
  const changed = Object.keys(files).filter((file) => known[file] !== files[file] || !fs.existsSync(path.join(DIST, outputOf(file))));
  const gone = Object.keys(known).filter((file) => !(file in files));
  if (changed.length === 0 && gone.length === 0) return 0;

  for (const file of gone) for (const end of ['', '.map']) fs.rmSync(path.join(DIST, outputOf(file) + end), { force: true });
  if (changed.length > FILES_BETWEEN_REPORTS) report(`compiling ${changed.length} files …`);
  const { transformFile } = await import('@swc/core');
  let done = 0;
  // Four files at a time, because swc has its own threads.
  const queue = [...changed];
  const lane = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      await write(file, path.join(DIST, outputOf(file)), transformFile);
      if (++done % FILES_BETWEEN_REPORTS === 0) report(`compiled ${done} of ${changed.length} files`);
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  writeWhole(manifestFile, JSON.stringify({ made, files }));
  return changed.length;
}

async function write(file, output, transformFile) {
  const source = path.join(PROJECT, file);
  if (!file.endsWith('.ts')) return writeWhole(output, fs.readFileSync(source));
  const sourceFileName = path.relative(path.dirname(output), source);
  const { code, map } = await transformFile(source, { ...COMPILER, filename: source, sourceFileName });
  writeWhole(`${output}.map`, map ?? '');
  writeWhole(output, `${code}\n//# sourceMappingURL=${encodeURIComponent(path.basename(output))}.map\n`);
}

/** Sources and data below a folder of the project, as paths inside it. */
function list(folder) {
  return fs
    .readdirSync(path.join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && (COPIED.has(path.extname(entry.name)) || (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))),
    )
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !FOR_BROWSERS.test(file));
}

function stampOf(file) {
  const { mtimeMs, size } = fs.statSync(path.join(PROJECT, file));
  return `${mtimeMs}/${size}`;
}

const outputOf = (file) => file.replace(/\.ts$/, '.js');

function versionOfCompiler() {
  try {
    return fs.readFileSync(path.join(PROJECT, 'node_modules/@swc/core/package.json'), 'utf8');
  } catch {
    throw new Error('the compiler is not installed: run npm install (with development dependencies)');
  }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === import.meta.filename) {
  const began = performance.now();
  // No top-level await, because Jest loads this file by require().
  build((message) => process.stdout.write(`${message}\n`)).then(
    (count) =>
      process.stdout.write(`dist/ is up to date; ${count} files written in ${((performance.now() - began) / 1000).toFixed(1)} s\n`),
    (error) => {
      process.stderr.write(`the hub could not be compiled: ${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
