import { randomBytes } from 'node:crypto';
import { type Answer, ask, type HubAddress } from '../support/ask.ts';
import { connected, rowsOf, storedUrl } from '../support/database.ts';

/** A hub that is asked: that of the first review, which stores persons as they are, or this build. */
export interface Reviewed extends HubAddress {
  old: boolean;
}

export interface Seen {
  /** whether the hub shows what the review found */
  defect: boolean;
  /** what it answered, in short */
  answer: string;
}

/** Something that the first review found, tried in the same way on both hubs. */
export interface Step<Hub = Reviewed> {
  finding: string;
  tried: string;
  /** the test that holds it now: its file and its name */
  test: string;
  name: string;
  run(hub: Hub): Promise<Seen>;
}

/** Statements of an administrator in one of the hub's databases. */
export async function rows<Row extends object>(hub: Reviewed, database: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  if (!hub.old) return rowsOf<Row>(database, statement, values, hub);
  return connected(storedUrl(database, hub), async (client) => (await client.query<Row>(statement, values)).rows);
}

/** A person who is in no register of an agency. */
export async function somebody(hub: Reviewed): Promise<string> {
  const id = `w-${randomBytes(16).toString('hex')}`;
  if (!hub.old) await rows(hub, 'hub_sharing', 'insert into person (id) values ($1)', [id]);
  return id;
}

/** A person of whom labour and insurance hold records in one region, and nobody anything elsewhere. */
export async function personOf(hub: Reviewed, region: string): Promise<string> {
  const id = await somebody(hub);
  await rows(hub, 'hub_labour', `insert into worker (id, occupation, region) values ($1, 'COURIER', $2)`, [id, region]);
  await rows(
    hub,
    'hub_labour',
    `insert into engagement (id, worker, enterprise, platform, region, form, from_day)
     select 'E-' || right($1, 20), $1, credit_code, credit_code, $2, 'CIVIL', '2025-03-01' from (select credit_code from enterprise order by 1 limit 1) e`,
    [id, region],
  );
  await rows(
    hub,
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'PENSION', $2, 'FLEXIBLE', 5000.11, '2025-03-01')`,
    [id, region],
  );
  return id;
}

/** Credits months of a pension, the first of each between two days. */
export async function creditMonths(hub: Reviewed, worker: string, region: string, from: string, to: string): Promise<void> {
  await rows(
    hub,
    'hub_insurance',
    `insert into contribution_month (worker, scheme, month, region, base, paid, account) select $1, 'PENSION', d, $2, 5000, 1000, 400
     from generate_series($3::date, $4, interval '1 month') d`,
    [worker, region, from, to],
  );
}

/** A platform whose orders are insured since the pilot began. */
export async function pilotPlatform(hub: Reviewed): Promise<string> {
  const [platform] = await rows<{ code: string }>(
    hub,
    'hub_insurance',
    'select enterprise as code from pilot_platform where batch = 1 order by 1 limit 1',
  );
  return platform?.code as string;
}

export async function firmOf(hub: Reviewed, skip = 0): Promise<string> {
  const [firm] = await rows<{ code: string }>(
    hub,
    'hub_labour',
    'select credit_code as code from enterprise order by 1 offset $1 limit 1',
    [skip],
  );
  return firm?.code as string;
}

/** Persons whom the ledger names for a request. */
export async function noted(hub: Reviewed, { traceId }: Answer): Promise<string[]> {
  const [entry] = await rows<{ subjects: string[]; asked?: string[] }>(hub, 'hub_ledger', 'select * from entry where trace_id = $1', [
    traceId,
  ]);
  return [...new Set([...(entry?.subjects ?? []), ...(entry?.asked ?? [])])];
}

/** One mutation with one input; its payload is `.data[name]` of the answer. */
export async function mutate(
  hub: Reviewed,
  who: string,
  name: string,
  selection: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<Answer & { done: Answer['data'] }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($i: ${type}!) { ${name}(input: $i) { ${selection} userErrors { field code } } }`;
  const found = await ask(who, { query, variables: { i: input }, headers }, hub);
  return { ...found, done: found.data?.[name] };
}

export const send = (hub: Reviewed, who: string, of: string, dataset: string, records: readonly object[]) =>
  mutate(hub, who, `import${of}Records`, 'created', { dataset, records: records.map((one) => JSON.stringify(one)) });

/** Rules that an answer names: those of the input, or that of the refusal. */
export function rulesOf({ data, errors }: Answer): string {
  const [payload] = Object.values((data ?? {}) as Record<string, { userErrors?: { field: string; code: string }[] } | null>);
  const broken = (payload?.userErrors ?? []).map(({ field, code }) => `${field.replace(/^input\.?/, '')} ${code}`.trim());
  const refused = (errors ?? []).map(({ extensions }) => [extensions.code, extensions.rule].filter(Boolean).join(' '));
  return [...new Set([...broken, ...refused])].join(', ') || 'taken in';
}

export const under = (kind: string, number: string) => ({ 'x-hub-matter': `${kind}/${encodeURIComponent(number)}` });
