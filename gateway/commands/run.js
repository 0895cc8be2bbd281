// Runs a program of the hub from its compiled form: `node gateway/commands/run.js commands/token union`.
// Compiles first what changed since the last time.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.js';

const [program] = process.argv.splice(2, 1);
try {
  await build((message) => process.stderr.write(`${message}\n`));
} catch (error) {
  process.stderr.write(`the hub could not be compiled: ${error.message}\n`);
  process.exit(1);
}
const file = path.resolve(import.meta.dirname, '../../dist/gateway', `${program}.js`);
process.argv[1] = file;
await import(pathToFileURL(file).href);
