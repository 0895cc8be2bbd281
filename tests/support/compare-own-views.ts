import { isDeepStrictEqual } from 'node:util';
import { type Answer, ask, type HubAddress, type Question } from './ask.ts';
import { rowsOf } from './database.ts';

const MOST_LOOKED_AT = 8;
const SELDOM_LOOKED_AT = 6;
/** A person with more looks would take too long. */
const MAX_LOOKS = 2_000;
const MAX_MS = 10_000;
const MAX_TOLD = 20;
const ATTEMPTS = 4;
/** What was under way when the last test ended is written within this time. */
const SETTLED_MS = 1_500;
const PAGE = 100;
const LOOKS = `query($to: DateTime, $after: String) { looksAtMe(where: {own: true, to: $to}, first: ${PAGE}, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { at kind by { id } matter mandate agreements fields answered exportedAs }
} }`;

/** An entry of the ledger that a person has to be shown. */
interface Expected {
  at: string;
  kind: string;
  by: string | null;
  matter: string | null;
  mandate: string | null;
  agreements: string[];
  fields: string[];
  answered: boolean;
  exportedAs: string | null;
}

/**
 * Compares the looks that the hub shows to persons, those most looked at and some seldom looked at, with what plain SQL finds
 * in the ledger about them. Answers each difference by operation and time; persons are not named.
 */
export async function differencesInOwnViews(hub: HubAddress): Promise<string[]> {
  const to = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const end = Date.now() + MAX_MS;
  const differences: string[] = [];
  for (const person of await personsLookedAt(hub)) {
    if (Date.now() > end || differences.length >= MAX_TOLD) break;
    differences.push(...(await differencesOf(person, to, hub)));
  }
  return differences.slice(0, MAX_TOLD);
}

/** Those of whom the ledger says most, and in turn with them some of whom it says little; all stand on the register. */
async function personsLookedAt(hub: HubAddress): Promise<string[]> {
  const counted = (order: string, most: number) =>
    rowsOf<{ person: string }>(
      'hub_ledger',
      `select person from (select person, count(*) as looks from entry, unnest(subjects || coalesce(asked, '{}')) as person
        where kind = 'OPERATION' and outcome = 'ALLOWED' group by person) c where looks <= $1 order by looks ${order}, md5(person) limit $2`,
      [MAX_LOOKS, most],
      hub,
    );
  const standing = async (rows: { person: string }[], most: number) => {
    const found = await rowsOf<{ id: string }>(
      'hub_sharing',
      'select id from person where id = any($1::text[]) and merged_into is null',
      [rows.map(({ person }) => person)],
      hub,
    );
    const known = new Set(found.map(({ id }) => id));
    return rows.flatMap(({ person }) => (known.has(person) ? [person] : [])).slice(0, most);
  };
  const often = await standing(await counted('desc', 4 * MOST_LOOKED_AT), MOST_LOOKED_AT);
  const seldom = await standing(await counted('asc', 4 * SELDOM_LOOKED_AT), SELDOM_LOOKED_AT);
  const inTurn = often.flatMap((one, n) => [one, seldom[n]]);
  return [...new Set([...inTurn, ...seldom])].filter((one): one is string => one !== undefined);
}

async function differencesOf(person: string, to: string, hub: HubAddress): Promise<string[]> {
  const expected = await expectedLooks(person, to, hub);
  const shown = await shownLooks(person, to, hub);
  if (typeof shown === 'string') return [`a view of one’s own was not answered: ${shown}`];
  const left = [...shown];
  const differences: string[] = [];
  for (const { operation, ...look } of expected) {
    const place = left.findIndex((one) => isDeepStrictEqual(one, look));
    if (place >= 0) left.splice(place, 1);
    else differences.push(`${look.at} ${operation ?? namedBy(look)}: is in the ledger, and not as such in the view`);
  }
  for (const look of left) differences.push(`${look.at} ${namedBy(look)}: is in the view, and not as such in the ledger`);
  return differences;
}

/** An operation without a name is known by who asked and what it read. */
const namedBy = ({ kind, fields }: Expected) => `an operation of kind ${kind} (${fields.slice(0, 3).join(', ')})`;

/** What the ledger holds about a person up to an instant, but what is delayed by law, and what other persons asked. */
async function expectedLooks(person: string, to: string, hub: HubAddress): Promise<(Expected & { operation: string | null })[]> {
  const [names, delays, bodies] = await Promise.all([
    rowsOf<{ id: string }>('hub_sharing', 'select id from person where id = $1 or merged_into = $1', [person], hub),
    rowsOf<{ matter: string }>(
      'hub_sharing',
      `select matter from ledger_delay where until >= (now() at time zone 'Asia/Shanghai')::date`,
      [],
      hub,
    ),
    rowsOf<{ id: string }>('hub_sharing', 'select id from participant', [], hub),
  ]);
  const own = new Set(names.map(({ id }) => id));
  const delayed = new Set(delays.map(({ matter }) => matter));
  const registered = new Set(bodies.map(({ id }) => id));
  // biome-ignore lint/suspicious/noExplicitAny: rows as the table has them
  const rows = await rowsOf<any>(
    'hub_ledger',
    `select e.*, (select coordinates from operation where digest = e.operation) as coordinates from entry e
      where (subjects && $1::text[] or asked && $1::text[] or principal = any($1::text[]))
        and kind = 'OPERATION' and outcome = 'ALLOWED' and at < $2 order by at desc`,
    [[...own], to],
    hub,
  );
  return rows
    .filter(({ matter }) => matter === null || !delayed.has(matter))
    .filter(({ participant, participant_kind: kind, principal }) =>
      principal !== null ? own.has(principal) : kind !== 'PERSON' || own.has(participant),
    )
    .map((row) => {
      const answered = row.subjects.some((one: string) => own.has(one));
      const [, exportedAs = null] = /\((\w+)\)$/.exec(row.operation_name ?? '') ?? [];
      return {
        operation: row.operation_name,
        at: row.at.toISOString(),
        kind: row.participant_kind,
        by: row.participant_kind !== 'PERSON' && registered.has(row.participant) ? row.participant : null,
        matter: answered || row.matter === null ? row.matter : row.matter.split('/')[0],
        mandate: row.mandate,
        agreements: row.agreements,
        fields: row.coordinates ?? [],
        answered,
        exportedAs,
      };
    });
}

/** All pages of a person's view up to an instant; a text where the hub does not answer. */
async function shownLooks(person: string, to: string, hub: HubAddress): Promise<Expected[] | string> {
  const looks: Expected[] = [];
  for (let after: string | null = null; ; ) {
    const found = await askAgain(person, { query: LOOKS, variables: { to, after } }, hub);
    if (!found.data?.looksAtMe) return `status ${found.status} ${found.errors?.[0]?.extensions?.code ?? ''}`;
    const { nodes, pageInfo, totalCount } = found.data.looksAtMe;
    // biome-ignore lint/suspicious/noExplicitAny: a node as it was asked for
    looks.push(...nodes.map((node: any) => ({ ...node, by: node.by?.id ?? null })));
    if (pageInfo.hasNextPage) after = pageInfo.endCursor;
    else return looks.length === totalCount ? looks : `${looks.length} looks on the pages, ${totalCount} counted`;
  }
}

/** An agency that is busy, after a whole suite, is asked a few times. */
async function askAgain(person: string, question: Question, hub: HubAddress): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const found = await ask(person, question, hub);
    if (found.data?.looksAtMe || attempt === ATTEMPTS) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
