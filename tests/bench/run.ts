import { existsSync, readdirSync } from 'node:fs';

const BENCHES = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'bare-gateway.ts', 'served.ts'].includes(file))
  .map((file) => file.replace('.ts', ''));
const [name] = process.argv.slice(2);
const file = new URL(`./${name}.ts`, import.meta.url);

if (name && BENCHES.includes(name) && existsSync(file)) {
  process.argv.splice(2, 1);
  await import(file.href);
} else {
  process.stdout.write(
    `Benchmarks that compare two things in the same run. They are not part of the tests.\n\n  npm run bench -- <${BENCHES.join('|')}> [options]   (--help for each)\n`,
  );
  process.exitCode = name === undefined || name === '--help' ? 0 : 2;
}
