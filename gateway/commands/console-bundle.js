// Bundles the console for browsers into dist/gateway/console/web/. Plain JavaScript: it runs before anything is compiled.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, digestStamps, LOCK_FILE, PROJECT, readManifest } from './built-files.js';

const CONSOLE = path.join(PROJECT, 'gateway/console');
const WEB = path.join(DIST, 'gateway/console/web');
const MANIFEST = path.join(WEB, 'manifest.json');
const COMPRESSED = /\.(js|css|svg)$/;
// The components contain texts in thirty languages, of which the console uses two.
const WORDS = /[\\/]intl[\\/].*[\\/][a-z]{2}-[A-Z]{2}\.m?js$/;
const SPOKEN = /(zh-CN|en-US)\.m?js$/;

/** Builds the bundle if its sources have changed. Returns whether it was built. */
export async function buildConsole() {
  const entry = path.join(CONSOLE, 'app/main.tsx');
  const stamp = stampOfSources();
  if (readManifest(MANIFEST)?.stamp === stamp) return false;
  const { build } = await import('esbuild');
  const part = `${WEB}.${process.pid}`;
  const { metafile } = await build({
    entryPoints: { console: entry },
    outdir: part,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    metafile: true,
    absWorkingDir: PROJECT,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [twoLanguages],
    logLevel: 'error',
  });
  const outputs = Object.entries(metafile.outputs);
  const [main, { imports, cssBundle }] = outputs.find(
    ([, { entryPoint }]) => entryPoint === path.relative(PROJECT, entry).replaceAll('\\', '/'),
  );
  const first = [main, ...imports.filter(({ kind }) => kind === 'import-statement').map(({ path: file }) => file)];
  const manifest = {
    stamp,
    script: path.basename(main),
    style: path.basename(cssBundle),
    preload: first.slice(1).map((file) => path.basename(file)),
    files: outputs.map(([file]) => path.basename(file)),
  };
  for (const name of manifest.files.filter((one) => COMPRESSED.test(one))) {
    const file = path.join(part, name);
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
  }
  fs.writeFileSync(path.join(part, 'manifest.json'), JSON.stringify(manifest, null, 1));
  fs.rmSync(WEB, { recursive: true, force: true });
  fs.renameSync(part, WEB);
  return true;
}

const twoLanguages = {
  name: 'two-languages',
  setup({ onLoad }) {
    onLoad({ filter: WORDS }, ({ path: file }) => (SPOKEN.test(file) ? undefined : { contents: 'export default {};', loader: 'js' }));
  },
};

/** A digest of all inputs of the bundle. */
function stampOfSources() {
  const sources = fs
    .readdirSync(CONSOLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  return digestStamps(createHash('sha256'), [...sources.sort(), LOCK_FILE]).digest('hex');
}
