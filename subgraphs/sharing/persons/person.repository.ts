import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PersonEventRow, PersonIdentityRow } from './person.entity.ts';

/** A name digest made with fewer keys than are in use. */
export interface OutdatedName {
  id: string;
  name_digest: Buffer;
  name_version: number;
}

/** An identity to look up: its hash with all keys, and the pseudonym it gets if it is new. */
export interface AskedIdentity {
  hash: Buffer;
  kind: string;
  fresh: string;
}

// length of SHA-256
const HASH_BYTES = 32;

export class PersonRepository {
  constructor(private readonly db: Database) {}

  /**
   * Records the number of keys of the register. Waits for processes that are registering persons with fewer keys, and
   * prevents them from doing so afterwards: one person registered with two sets of keys would become two.
   */
  async raiseVersion(keys: number): Promise<void> {
    await this.db.rows(undefined, sql`update person_register set keys = ${keys} where keys < ${keys}`);
  }

  /**
   * Maps a hash in hexadecimal to the pseudonym; undefined if the register uses another number of keys. New persons are
   * inserted and known ones updated, so that both take the same time.
   */
  async identify(
    context: RequestContext | undefined,
    asked: readonly AskedIdentity[],
    version: number,
  ): Promise<Map<string, string> | undefined> {
    // Fixed order of rows, to prevent deadlocks.
    const sorted = [...asked].sort((a, b) => Buffer.compare(a.hash, b.hash));
    const rows = await this.db.rows<{ hash: string; person: string }>(
      context,
      sql`with register as materialized (select keys from person_register for share),
          asked as (select * from unnest(${sorted.map(({ hash }) => hash)}::bytea[], ${sorted.map(({ fresh }) => fresh)}::text[],
            ${sorted.map(({ kind }) => kind)}::text[]) as a(hash, fresh, kind) where (select keys from register) = ${version}::int),
          identified as (insert into person_identity as i (hash, version, person, kind, asked_on) select hash, ${version}, fresh, kind, ${today()} from asked
            on conflict (hash) do update set asked_on = excluded.asked_on returning i.hash, i.person),
          kept as (insert into person (id, asked_on) select distinct person, ${today()}::date from identified order by person
            on conflict (id) do update set asked_on = excluded.asked_on)
        select encode(hash, 'hex') as hash, person from identified`,
    );
    if (rows.length === 0 && asked.length > 0) return undefined;
    return new Map(rows.map(({ hash, person }) => [hash, person]));
  }

  /** The pseudonyms of the hashes, in their order; null for unknown ones. Writes nothing. */
  async found(hashes: readonly Buffer[]): Promise<(string | null)[]> {
    // One concatenated value that the database splits: array elements would be escaped one by one. The limit makes the
    // planner use the index instead of hashing the whole register.
    const rows = await this.db.rows<{ person: string | null }>(
      undefined,
      sql`select i.person from generate_series(0, ${hashes.length - 1}::int) as a(n) left join lateral (select person from person_identity
          where hash = substring(${Buffer.concat(hashes)}::bytea from a.n * ${HASH_BYTES} + 1 for ${HASH_BYTES}) limit 1) i on true order by a.n`,
    );
    return rows.map(({ person }) => person);
  }

  /** Renews hashes made with fewer keys; returns their number. */
  async renew(context: RequestContext | undefined, hashes: readonly { earlier: Buffer; hash: Buffer }[], version: number): Promise<number> {
    const rows = await this.db.rows(
      context,
      sql`update person_identity i set hash = a.hash, version = ${version}
        from unnest(${hashes.map(({ earlier }) => earlier)}::bytea[], ${hashes.map(({ hash }) => hash)}::bytea[]) as a(earlier, hash)
        where i.hash = a.earlier and not exists (select from person_identity other where other.hash = a.hash) returning i.version`,
    );
    return rows.length;
  }

  outdatedNames(version: number, most: number): Promise<OutdatedName[]> {
    return this.db.rows(
      undefined,
      sql`select id, name_digest, name_version from person where name_digest is not null and name_version < ${version} limit ${most}`,
    );
  }

  /** Renews name digests, except those changed in the meantime; returns their number. */
  async renewNames(names: readonly { id: string; former: Buffer; digest: Buffer }[], version: number): Promise<number> {
    const rows = await this.db.rows(
      undefined,
      sql`update person p set name_digest = a.digest, name_version = ${version} from unnest(${names.map(({ id }) => id)}::text[],
          ${names.map(({ former }) => former)}::bytea[], ${names.map(({ digest }) => digest)}::bytea[]) as a(id, former, digest)
        where p.id = a.id and p.name_digest = a.former returning p.id`,
    );
    return rows.length;
  }

  outdated(version: number, most: number): Promise<Pick<PersonIdentityRow, 'hash' | 'version'>[]> {
    return this.db.rows(undefined, sql`select hash, version from person_identity where version < ${version} limit ${most}`);
  }

  /** Maps a pseudonym to the person's current one. */
  async known(context: RequestContext | undefined, pseudonyms: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.rows<{ id: string; now: string }>(
      context,
      sql`select id, coalesce(merged_into, id) as now from person where ${isOneOf(sql`id`, pseudonyms)}`,
    );
    return new Map(rows.map(({ id, now }) => [id, now]));
  }

  /** The pseudonym and those merged into it: older records may still use a former one. */
  async withFormer(context: RequestContext, person: string): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(context, sql`select id from person where merged_into = ${person}`);
    return [person, ...rows.map(({ id }) => id)];
  }

  /** Returns the number of identities the participant has had translated today, including these. */
  async count(context: RequestContext, identities: number): Promise<number> {
    const [row] = await this.db.rows<{ identities: number }>(
      context,
      sql`insert into person_lookup as l (participant, day, identities) values (${context.caller.participant}, ${today()}, ${identities})
        on conflict (participant, day) do update set identities = l.identities + excluded.identities returning identities`,
    );
    return (row as { identities: number }).identities;
  }

  /**
   * Stores the digest of a person's first name and records a notice if another name comes later. A name comes with its
   * digests for each number of keys, and is compared with the stored digest at the same number of keys.
   */
  async noteNames(context: RequestContext, names: readonly { person: string; digests: readonly Buffer[] }[]): Promise<void> {
    const made = names.flatMap(({ person, digests }) => digests.map((digest, i) => ({ person, digest, version: i + 1 })));
    await this.db.rows(
      context,
      sql`with asked as (select distinct on (person, version) * from unnest(${made.map(({ person }) => person)}::text[],
            ${made.map(({ digest }) => digest)}::bytea[], ${made.map(({ version }) => version)}::int[]) as a(person, digest, version)),
          before as (select p.id, p.name_digest, a.digest, a.version from person p join asked a on a.person = p.id
            and a.version = coalesce(p.name_version, (select max(version) from asked))),
          kept as (update person p set name_digest = coalesce(p.name_digest, b.digest), name_version = coalesce(p.name_version, b.version)
            from before b where b.id = p.id)
        insert into person_event (kind, person, participant) select 'NAME_DIFFERS', id, ${context.caller.participant} from before
        where name_digest <> digest`,
    );
  }

  /** Events after `seq`, oldest first. */
  events(context: RequestContext, after: number, most: number): Promise<PersonEventRow[]> {
    return this.db.rows(context, sql`select * from person_event where seq > ${after} order by seq limit ${most}`);
  }
}
