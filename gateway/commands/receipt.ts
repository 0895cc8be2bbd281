import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { type FieldProof, proofFault, proveField, type Receipt, receiptFault } from '../receipts/receipt.ts';

const USAGE = `Checks receipts of answers offline.

  npm run --silent receipt -- verify ANSWER --keys KEYS [--variables FILE]
  npm run --silent receipt -- prove  ANSWER --field PATH [--field PATH …] > PROOF
  npm run --silent receipt -- check  PROOF  --keys KEYS
  npm run --silent receipt -- insured TOKEN --keys KEYS

  ANSWER       file with an unchanged answer of the hub that has extensions.receipt (request it with the header X-Hub-Receipt: true)
  TOKEN        file with the receipt from orderInsured or insuredAt, signed by the insurance agencies
  KEYS         file with the hub's public keys, from /.well-known/receipt-keys.json
  --variables  file with the variables that were sent, to check them too
  --field      path of a single value in the answer, such as courtCase.chain.0.endedOn; the other values stay hidden

Exit code 0: valid, 1: not valid, 2: could not be checked.
`;

interface Answer {
  data: unknown;
  errors?: unknown;
  extensions: { receipt: Receipt; withheld?: unknown };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      variables: { type: 'string' },
      field: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [verb, file] = positionals;
  if (values.help) return void process.stdout.write(USAGE);
  if (verb === 'verify' && file && values.keys) return verify(read(file), read(values.keys), values.variables && read(values.variables));
  if (verb === 'prove' && file && values.field) return prove(read(file), values.field);
  if (verb === 'check' && file && values.keys) return check(read(file), read(values.keys));
  if (verb === 'insured' && file && values.keys) return insured(fs.readFileSync(file, 'utf8').trim(), read(values.keys));
  process.stderr.write(USAGE);
  process.exitCode = 2;
}

async function verify({ data, errors, extensions }: Answer, keys: JSONWebKeySet, variables: unknown): Promise<void> {
  const receipt = extensions?.receipt;
  if (!receipt) throw new Error('this answer has no receipt (request one with X-Hub-Receipt: true); check a proof with: receipt -- check');
  const fault = await receiptFault(receipt, { data, variables, errors, withheld: extensions.withheld }, createLocalJWKSet(keys));
  const { hub, participant, at } = receipt.statement;
  printVerdict(fault, `answered by ${hub} to ${participant} at ${at}`);
}

function prove({ data, extensions }: Answer, fields: string[]): void {
  const proofs = fields.map((field) => proveField(extensions.receipt, data, pathOf(data, field)));
  process.stdout.write(`${JSON.stringify(proofs, null, 1)}\n`);
}

async function check(proofs: FieldProof[], keys: JSONWebKeySet): Promise<void> {
  if (!Array.isArray(proofs) || proofs.length === 0) throw new Error('the file contains no proof');
  for (const proof of proofs) {
    const { hub, participant, at } = proof.statement;
    const fault = await proofFault(proof, createLocalJWKSet(keys));
    printVerdict(
      fault,
      `${proof.leaf.path.join('.')} = ${JSON.stringify(proof.leaf.value)}, answered by ${hub} to ${participant} at ${at}`,
    );
  }
}

async function insured(token: string, keys: JSONWebKeySet): Promise<void> {
  const checked = await jwtVerify(token, createLocalJWKSet(keys), { typ: 'insurance-proof+jwt', algorithms: ['EdDSA'] }).catch(
    () => undefined,
  );
  const { iat, iss: _issuer, ...claims } = checked?.payload ?? {};
  printVerdict(
    checked ? undefined : 'the signature is not the insurance agencies’ over this proof',
    `signed on ${new Date(1_000 * (iat ?? 0)).toISOString()}`,
  );
  if (checked) process.stdout.write(`${JSON.stringify(claims, null, 1)}\n`);
}

/** A segment of the path is a number if the value there is a list. */
function pathOf(data: unknown, field: string): (string | number)[] {
  let here = data;
  return field.split('.').map((step) => {
    const key = Array.isArray(here) ? Number(step) : step;
    here = (here as Record<string | number, unknown> | undefined)?.[key];
    return key;
  });
}

function printVerdict(fault: string | undefined, what: string): void {
  process.stdout.write(`${fault ? `NOT VALID: ${fault}` : `valid: ${what}`}\n`);
  if (fault) process.exitCode = 1;
}

function read(file: string) {
  if (!fs.existsSync(file))
    throw new Error(`file ${file} not found; download the keys with: curl -s <hub>/.well-known/receipt-keys.json > keys.json`);
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} is not JSON`);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
