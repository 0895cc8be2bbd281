import fs from 'node:fs';
import path from 'node:path';
import { loadDemoData, registerPrinted } from '../../subgraphs/demo/load.ts';
import { loadBulk } from '../../subgraphs/demo/load-bulk.ts';
import { DEMO_PARTICIPANTS } from '../../subgraphs/demo/world/demo-participants.ts';
import { DEMO_KEY } from '../../subgraphs/demo/world/world.ts';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { lockFolder, openState } from './data-folder.ts';
import { databaseUrl, ledgerUrls, prepareDatabases } from './databases.ts';
import { AUDIENCE, DEMO_ISSUER, LOOPBACK, startDemoIssuer } from './demo-issuer.ts';
import type { StartOptions } from './options.ts';
import { startEmbeddedServer } from './postgres/embedded-server.ts';
import { freePort, isFree } from './postgres/free-port.ts';
import { type HubProcess, startProcess } from './processes.ts';

const USUAL_PORT = 4000;
const PORTS_TO_TRY = 100;

export interface HubEnvironment {
  LOG_LEVEL?: string;
  HUB_PG_BIN?: string;
  SOURCE_DEADLINE_MS?: string;
  HUB_WEBHOOK_ORIGINS?: string;
  HUB_ALERT_SECONDS?: string;
  WORKING_DAYS_FILE?: string;
  /** more settings of the embedded server, such as those a test counts statements with */
  postgres?: Record<string, string>;
}

export interface RunningHub {
  url: string;
  processes: HubProcess[];
  /** databases by agency, for tests and administration */
  databases: Record<Agency, string>;
  /** the ledger's, as the gateway writes it */
  ledger: string;
  stop(): Promise<void>;
}

export interface HubEvents {
  /** one finished step, for the person who waits */
  done(step: string): void;
  /** something happened to a part of the hub later on */
  tell(message: string): void;
}

/** Brings up the whole hub. What was started is stopped again, in reverse order, if a later step fails. */
export async function startHub(options: StartOptions, env: HubEnvironment, events: HubEvents): Promise<RunningHub> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await bringUp(options, env, events, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(
  options: StartOptions,
  env: HubEnvironment,
  events: HubEvents,
  undo: (() => Promise<void> | void)[],
): Promise<Omit<RunningHub, 'stop'>> {
  const lock = lockFolder(options.folder);
  undo.push(lock.release);
  const state = await openState(options.folder);
  const port = await gatewayPort(options.port, events);

  const adminUrl = options.databaseUrl ?? (await embeddedDatabase(options, env, events, undo));
  await prepareDatabases(adminUrl, state.passwords).catch((error: Error) => {
    throw new StartError(
      `the databases could not be prepared: ${error.message}`,
      'the address must be that of an administrator who may create databases and roles.',
    );
  });
  const databases = Object.fromEntries(
    AGENCIES.map((agency) => [agency, databaseUrl(adminUrl, agency, state.passwords[agency])]),
  ) as Record<Agency, string>;

  const ledger = ledgerUrls(adminUrl, state.passwords);
  const issuer = await startDemoIssuer(
    state.keys.issuer,
    DEMO_PARTICIPANTS,
    LOOPBACK.map((host) => `http://${host}:${port}`),
  );
  undo.push(issuer.stop);
  const logFolder = path.join(options.folder, 'logs');
  const { tell } = events;
  const common = { IDENTIFIER_MODE: 'synthetic', LOG_LEVEL: env.LOG_LEVEL ?? 'info' };

  const subgraphs = await Promise.all(
    AGENCIES.map(async (agency) => {
      const settings = {
        ...common,
        DATABASE_URL: databases[agency],
        GATEWAY_JWKS_URL: `http://127.0.0.1:${port}/.well-known/jwks.json`,
        ...(env.WORKING_DAYS_FILE && { WORKING_DAYS_FILE: path.resolve(env.WORKING_DAYS_FILE) }),
        ...(agency === 'sharing' && { LEDGER_DATABASE_URL: ledger.reader }),
        ...(agency === 'insurance' && { INSURANCE_PROOF_KEY: JSON.stringify(state.keys.proof), ORDER_DIGEST_KEY: DEMO_KEY }),
        ...(agency === 'unions' && { WEBHOOK_ORIGINS: env.HUB_WEBHOOK_ORIGINS ?? '', ALERT_SECONDS: env.HUB_ALERT_SECONDS ?? '15' }),
      };
      const started = await startProcess({ name: agency, script: `subgraphs/${agency}/index.js`, settings, logFolder, tell });
      undo.push(started.stop);
      return started;
    }),
  );
  events.done(`five subgraphs answer, their tables are up to date`);

  if (options.profile !== 'empty') {
    const { rows, alreadyThere } = await loadDemoData(databases);
    events.done(alreadyThere ? 'demo data are in place' : `demo data loaded: ${rows.toLocaleString('en')} records`);
  } else await registerPrinted(databases.sharing);
  if (options.profile === 'load') await loadBulk(databases, events.done);
  const urls = Object.fromEntries(subgraphs.map(({ name, url }) => [`${name.toUpperCase()}_URL`, `${url}/graphql`]));
  const settings = {
    ...common,
    ...urls,
    PORT: String(port),
    ALLOWED_HOSTS: LOOPBACK.join(','),
    PARTICIPANT_ISSUER: DEMO_ISSUER,
    PARTICIPANT_AUDIENCE: AUDIENCE,
    PARTICIPANT_JWKS_URL: issuer.jwksUrl,
    HUB_SIGNING_KEY: JSON.stringify(state.keys.hub),
    HUB_RECEIPT_KEY: JSON.stringify(state.keys.receipt),
    LEDGER_DATABASE_URL: ledger.writer,
    DEMO_TOKENS_URL: issuer.tokensUrl,
    ...(env.SOURCE_DEADLINE_MS && { SOURCE_DEADLINE_MS: env.SOURCE_DEADLINE_MS }),
  };
  const gateway = await startProcess({ name: 'gateway', script: 'gateway/index.js', settings, logFolder, tell });
  undo.push(gateway.stop);
  lock.tell(gateway.url);
  const processes = [...subgraphs, gateway];
  const addresses = Object.fromEntries(processes.map(({ name, url }) => [name, url]));
  fs.writeFileSync(path.join(options.folder, 'addresses.json'), JSON.stringify(addresses));
  events.done(`the gateway listens on ${gateway.url}`);
  return { url: gateway.url, processes, databases, ledger: ledger.writer };
}

async function embeddedDatabase(
  options: StartOptions,
  env: HubEnvironment,
  events: HubEvents,
  undo: (() => Promise<void> | void)[],
): Promise<string> {
  const folder = path.join(options.folder, 'postgres');
  fs.mkdirSync(options.folder, { recursive: true });
  const server = await startEmbeddedServer({ folder, binaries: env.HUB_PG_BIN, settings: env.postgres });
  undo.push(() => server.stop());
  events.done(
    `PostgreSQL ${server.version} ${server.adopted ? 'was still running and is taken over' : 'runs'} on 127.0.0.1:${server.port}`,
  );
  if (!server.folder.startsWith(folder)) events.done(`its data lie in ${server.folder}, because its user cannot enter ${folder}`);
  return server.adminUrl;
}

/** The port asked for, or the usual one, or the first free one above it. */
async function gatewayPort(asked: number | undefined, events: HubEvents): Promise<number> {
  if (asked === 0) return freePort();
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new StartError(`port ${asked} is taken`, 'choose another with --port, or leave --port out to take the next free one.');
  }
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TO_TRY; port++) {
    if (!(await isFree(port))) continue;
    if (port !== USUAL_PORT) events.done(`port ${USUAL_PORT} is taken; the gateway takes ${port}`);
    return port;
  }
  return freePort();
}
