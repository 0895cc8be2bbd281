import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  type DemoPlan,
  type Holdings,
  holdingsOf,
  markEmpty,
  planDemo,
  refuseDemo,
  registerPrinted,
} from '../../subgraphs/demo/holding.ts';
import { DEMO_KEY } from '../../subgraphs/demo/world/demo-key.ts';
import { DEMO_PARTICIPANTS } from '../../subgraphs/demo/world/demo-participants.ts';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { folderError, type HubState, lockFolder, openPersonKeys, openState, openTableKeys } from './data-folder.ts';
import {
  databaseName,
  databaseUrl,
  inspectServer,
  ledgerUrls,
  onDatabase,
  type PersonKeyFiles,
  prepareDatabases,
  verifyPasswords,
  withStatementTime,
} from './databases.ts';
import { AUDIENCE, DEMO_ISSUER, DEMO_PERSON_ISSUER, LOOPBACK, startDemoIssuer } from './demo-issuer.ts';
import type { StartOptions } from './options.ts';
import { startEmbeddedServer } from './postgres/embedded-server.ts';
import { freePort, isFree } from './postgres/free-port.ts';
import { HubProcess } from './processes.ts';
import { Waiting } from './progress.ts';
import { serverError } from './server-errors.ts';

/** Gateway settings that `npm start` passes on from the environment. */
const GATEWAY_LIMITS = [
  'SOURCE_DEADLINE_MS',
  'SOURCE_CONNECTIONS',
  'QUERY_COST_LIMIT',
  'PARTICIPANT_COST_PER_MINUTE',
  'PARTICIPANT_REQUESTS',
  'GATEWAY_REQUESTS',
  'ANSWER_BYTES',
] as const;
const REPORT_INTERVAL = 10_000;
const DEFAULT_START_SECONDS = 180;
/** Short, because an interrupted start has no requests to complete. */
const MAX_INTERRUPTED_STOP = 700;
const USUAL_PORT = 4000;
const PORTS_TO_TRY = 100;

/** Settings of daily limits and of emergency access. */
const CAUSE_SETTINGS = [
  'NEW_MATTERS_PER_DAY',
  'NEW_PERSONS_PER_DAY',
  'EMERGENCIES_PER_DAY',
  'EMERGENCY_HOURS',
  'EMERGENCY_REVIEW_DAYS',
  'SIGNAL_SECONDS',
] as const;

export interface HubEnvironment extends Partial<Record<(typeof CAUSE_SETTINGS)[number] | (typeof GATEWAY_LIMITS)[number], string>> {
  LOG_LEVEL?: string;
  HUB_PG_BIN?: string;
  HUB_WEBHOOK_ORIGINS?: string;
  HUB_ALERT_SECONDS?: string;
  WORKING_DAYS_FILE?: string;
  FIGURE_SECONDS?: string;
  HUB_START_SECONDS?: string;
  /** further settings of the embedded server, used by tests */
  postgres?: Record<string, string>;
}

export interface RunningHub {
  url: string;
  processes: HubProcess[];
  /** database addresses by agency, for tests and administration */
  databases: Record<Agency, string>;
  /** address of the ledger for the role of the gateway */
  ledger: string;
}

export interface HubEvents {
  /** called after each completed step */
  done(step: string): void;
  /** called when something happens to a part of the hub later */
  notify(message: string): void;
}

interface Part {
  /** stops the part; after `within` milliseconds it is killed */
  stop(within?: number): Promise<void> | void;
  kill?(): void;
}

/** The local hub. Its parts are stopped in reverse order, also if a later step fails or the start is interrupted. */
export class Hub {
  /** in the order of their start; the parts of a group stop at the same time */
  private readonly groups: Part[][] = [];
  private readonly waiting = new Waiting();
  private readonly interrupted = new AbortController();

  constructor(
    private readonly options: StartOptions,
    private readonly env: HubEnvironment,
    private readonly events: HubEvents,
  ) {}

  /** Starts the whole hub. Throws StartError for problems that the user can solve. */
  async start(): Promise<RunningHub> {
    const { signal } = this.interrupted;
    // The user is informed before a start is given up.
    const endAnnouncing = this.waiting.report(this.events.notify, Math.min(REPORT_INTERVAL, this.withoutProgress / 2));
    const interrupted = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    interrupted.catch(() => {});
    try {
      // An interruption does not wait for the current step.
      return await Promise.race([this.startParts(), interrupted]);
    } catch (error) {
      await this.stop(MAX_INTERRUPTED_STOP);
      throw folderError(this.options.folder, error);
    } finally {
      endAnnouncing();
    }
  }

  /** Interrupts a start: `start` rejects after all started parts have stopped. */
  interrupt(reason: Error): void {
    this.interrupted.abort(reason);
  }

  /** Stops all parts in order; a part that takes longer than `within` milliseconds is killed. */
  async stop(within?: number): Promise<void> {
    for (let group = this.groups.pop(); group; group = this.groups.pop()) await Promise.all(group.map((part) => part.stop(within)));
  }

  /** Kills all parts. */
  kill(): void {
    for (const part of this.groups.flat()) part.kill?.();
  }

  /** Registers parts that have to be stopped. Throws if the start was interrupted. */
  private add(...group: Part[]): void {
    this.interrupted.signal.throwIfAborted();
    this.groups.push(group);
  }

  private async startParts(): Promise<RunningHub> {
    const { options, env, events } = this;
    const lock = lockFolder(options.folder);
    this.add({ stop: lock.release });
    const state = await openState(options.folder);
    const port = await gatewayPort(options.port, events);
    const adminUrl = options.databaseUrl ?? (await this.embeddedDatabase());
    const personKeys = openPersonKeys(options.folder, options.profile === 'empty' ? randomBytes(32) : Buffer.from(DEMO_KEY));
    const tableKeys = openTableKeys(options.folder, personKeys);
    const demo = await this.prepareServer(adminUrl, state, tableKeys);
    const databases = Object.fromEntries(
      AGENCIES.map((agency) => [agency, databaseUrl(adminUrl, agency, state.passwords[agency], tableKeys[agency])]),
    ) as Record<Agency, string>;
    const ledger = ledgerUrls(adminUrl, state.passwords, tableKeys);
    const issuer = await startDemoIssuer(
      state.keys.issuer,
      DEMO_PARTICIPANTS,
      LOOPBACK.map((host) => `http://${host}:${port}`),
    );
    this.add({ stop: issuer.stop });
    const common = { IDENTIFIER_MODE: 'synthetic', LOG_LEVEL: env.LOG_LEVEL ?? 'info' };

    const subgraphs = AGENCIES.map((agency) =>
      this.process(agency, `subgraphs/${agency}/index.js`, {
        ...common,
        // The statement timeout of an agency is the deadline of the gateway.
        DATABASE_URL: env.SOURCE_DEADLINE_MS ? withStatementTime(databases[agency], env.SOURCE_DEADLINE_MS) : databases[agency],
        GATEWAY_JWKS_URL: `http://127.0.0.1:${port}/.well-known/jwks.json`,
        ...(env.FIGURE_SECONDS && { FIGURE_SECONDS: env.FIGURE_SECONDS }),
        ...(env.WORKING_DAYS_FILE && { WORKING_DAYS_FILE: path.resolve(env.WORKING_DAYS_FILE) }),
        ...(agency === 'sharing' && {
          LEDGER_DATABASE_URL: ledger.reader,
          PERSON_SECRET_FILE: personKeys,
          PERSON_CODE_ISSUER: DEMO_ISSUER,
          PERSON_CODE_JWKS_URL: issuer.jwksUrl,
          ...Object.fromEntries(CAUSE_SETTINGS.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
        }),
        ...(agency === 'insurance' && { INSURANCE_PROOF_KEY: JSON.stringify(state.keys.proof), ORDER_DIGEST_KEY: DEMO_KEY }),
        ...(agency === 'unions' && { WEBHOOK_ORIGINS: env.HUB_WEBHOOK_ORIGINS ?? '', ALERT_SECONDS: env.HUB_ALERT_SECONDS ?? '15' }),
      }),
    );
    this.add(...subgraphs);
    await Promise.all(subgraphs.map((one) => one.start()));
    events.done('the five subgraphs are ready, their tables are up to date');
    await this.loadDemo(databases, demo, personKeys);

    const urls = Object.fromEntries(subgraphs.map(({ name, url }) => [`${name.toUpperCase()}_URL`, `${url}/graphql`]));
    const gateway = this.process('gateway', 'gateway/index.js', {
      ...common,
      ...urls,
      PORT: String(port),
      ALLOWED_HOSTS: LOOPBACK.join(','),
      PARTICIPANT_ISSUER: DEMO_ISSUER,
      PARTICIPANT_AUDIENCE: AUDIENCE,
      PARTICIPANT_JWKS_URL: issuer.jwksUrl,
      PERSON_ISSUER: DEMO_PERSON_ISSUER,
      PERSON_JWKS_URL: issuer.jwksUrl,
      HUB_SIGNING_KEY: JSON.stringify(state.keys.hub),
      HUB_RECEIPT_KEY: JSON.stringify(state.keys.receipt),
      LEDGER_DATABASE_URL: ledger.writer,
      DEMO_TOKENS_URL: issuer.tokensUrl,
      ...Object.fromEntries(GATEWAY_LIMITS.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    });
    this.add(gateway);
    await gateway.start();
    lock.publish(gateway.url);
    const processes = [...subgraphs, gateway];
    const addresses = Object.fromEntries(processes.map(({ name, url }) => [name, url]));
    fs.writeFileSync(path.join(options.folder, 'addresses.json'), JSON.stringify(addresses));
    events.done(`the gateway listens on ${gateway.url}`);
    return { url: gateway.url, processes, databases, ledger: ledger.writer };
  }

  private get withoutProgress(): number {
    return 1_000 * (Number(this.env.HUB_START_SECONDS) || DEFAULT_START_SECONDS);
  }

  private process(name: string, script: string, settings: Record<string, string>): HubProcess {
    const { options, events, waiting, withoutProgress } = this;
    const logFolder = path.join(options.folder, 'logs');
    return new HubProcess({ name, script, settings, logFolder, waiting, withoutProgress, notify: events.notify });
  }

  private async embeddedDatabase(): Promise<string> {
    const { options, env, events, waiting } = this;
    const folder = path.join(options.folder, 'postgres');
    waiting.set('PostgreSQL', 'creating its data folder or starting');
    const started = startEmbeddedServer({ folder, binaries: env.HUB_PG_BIN, settings: env.postgres, signal: this.interrupted.signal });
    // The server must not keep running if the start is interrupted at the last moment.
    started.then((late) => this.interrupted.signal.aborted && late.kill()).catch(() => {});
    const server = await started;
    this.add(server);
    waiting.done('PostgreSQL');
    server.keepRunning(events.notify);
    events.done(
      `PostgreSQL ${server.version} ${server.adopted ? 'was still running and is used again' : 'runs'} on 127.0.0.1:${server.port}`,
    );
    if (!server.folder.startsWith(folder)) events.done(`its data are in ${server.folder}, because its user has no access to ${folder}`);
    return server.adminUrl;
  }

  /** Creates databases and roles after checking that nothing of others is changed. Returns which demo data may be loaded. */
  private async prepareServer(
    adminUrl: string,
    { passwords }: HubState,
    tableKeys: PersonKeyFiles,
  ): Promise<DemoPlan & { holdings: Holdings }> {
    const { options, events } = this;
    const isExternal = options.databaseUrl !== undefined;
    try {
      const found = await inspectServer(adminUrl);
      if (isExternal) events.done(`PostgreSQL ${found.version} answers at ${new URL(adminUrl).host}`);
      const holdings = await holdingsOf((agency) =>
        found.databases.has(databaseName(agency)) ? onDatabase(adminUrl, databaseName(agency)) : undefined,
      );
      if (options.profile === 'empty') refuseDemo(holdings);
      const plan = options.profile === 'empty' ? { load: [] } : planDemo(holdings);
      const keepPasswords = isExternal && !options.resetPasswords;
      if (keepPasswords) await verifyPasswords(adminUrl, found, passwords);
      await prepareDatabases(adminUrl, passwords, tableKeys, { keepPasswords });
      return { ...plan, holdings };
    } catch (error) {
      throw serverError(error);
    }
  }

  /** Loads the data of the profile into empty databases, or marks them as databases without demo data. */
  private async loadDemo(
    databases: Record<Agency, string>,
    { load, notice, holdings }: DemoPlan & { holdings: Holdings },
    personKeys: string,
  ): Promise<void> {
    const { options, events } = this;
    if (options.profile === 'empty') {
      await registerPrinted(databases.sharing);
      for (const agency of AGENCIES) if (holdings[agency] === 'NOTHING') await markEmpty(databases[agency]);
      return;
    }
    if (notice) return events.done(notice);
    const bulk = options.profile === 'load';
    if (load.length > 0 || bulk) {
      const urls = Object.fromEntries(AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, databases[agency]]));
      const settings = { ...urls, DEMO_AGENCIES: load.join(','), DEMO_BULK: bulk ? 'yes' : 'no', PERSON_SECRET_FILE: personKeys };
      const demo = this.process('demo', 'subgraphs/demo/index.js', settings);
      this.add(demo);
      const rows = Number(await demo.runOnce());
      if (load.length > 0) return events.done(`demo data loaded: ${rows.toLocaleString('en')} records`);
    }
    events.done(bulk ? 'the data of the load profile are in place' : 'demo data are in place');
  }
}

/** The port of the option, or the default port, or the first free port above it. */
async function gatewayPort(asked: number | undefined, events: HubEvents): Promise<number> {
  if (asked === 0) return freePort();
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new StartError(`port ${asked} is in use`, 'choose another port with --port, or omit --port to use the next free one.');
  }
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TO_TRY; port++) {
    if (!(await isFree(port))) continue;
    if (port !== USUAL_PORT) events.done(`port ${USUAL_PORT} is in use; the gateway uses ${port}`);
    return port;
  }
  return freePort();
}
