import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PersonEventRow, PersonIdentityRow } from './person.entity.ts';

/** A digest of a name under fewer keys than there are. */
export interface OutdatedName {
  id: string;
  name_digest: Buffer;
  name_version: number;
}

/** An identity that is asked for: its hash under all keys, and the pseudonym it gets where it is new. */
export interface AskedIdentity {
  hash: Buffer;
  kind: string;
  fresh: string;
}

// SHA-256.
const HASH_BYTES = 32;

export class PersonRepository {
  constructor(private readonly db: Database) {}

  /**
   * Notes that the register is under so many keys. Whoever puts persons on it with fewer is done before this returns, and puts
   * nobody on it after: one person under two keys would be two.
   */
  async raiseVersion(keys: number): Promise<void> {
    await this.db.rows(undefined, sql`update person_register set keys = ${keys} where keys < ${keys}`);
  }

  /** Hash in hexadecimal → pseudonym; undefined where the register is under another number of keys. What is new is put on the register; what is known is written as well, so that both take as long. */
  async identify(
    context: RequestContext | undefined,
    asked: readonly AskedIdentity[],
    version: number,
  ): Promise<Map<string, string> | undefined> {
    // Two requests for the same persons take their rows in one order.
    const sorted = [...asked].sort((a, b) => Buffer.compare(a.hash, b.hash));
    const rows = await this.db.rows<{ hash: string; person: string }>(
      context,
      sql`with register as materialized (select keys from person_register for share),
          asked as (select * from unnest(${sorted.map(({ hash }) => hash)}::bytea[], ${sorted.map(({ fresh }) => fresh)}::text[],
            ${sorted.map(({ kind }) => kind)}::text[]) as a(hash, fresh, kind) where (select keys from register) = ${version}::int),
          told as (insert into person_identity as i (hash, version, person, kind, asked_on) select hash, ${version}, fresh, kind, ${today()} from asked
            on conflict (hash) do update set asked_on = excluded.asked_on returning i.hash, i.person),
          kept as (insert into person (id, asked_on) select distinct person, ${today()}::date from told order by person
            on conflict (id) do update set asked_on = excluded.asked_on)
        select encode(hash, 'hex') as hash, person from told`,
    );
    if (rows.length === 0 && asked.length > 0) return undefined;
    return new Map(rows.map(({ hash, person }) => [hash, person]));
  }

  /** The pseudonyms of the hashes, in their order; null where one is not on the register. Nothing is written. */
  async found(hashes: readonly Buffer[]): Promise<(string | null)[]> {
    // One value that is cut up there: the elements of an array would be escaped one by one. The limit keeps to the index, where
    // the planner would read and hash the whole register.
    const rows = await this.db.rows<{ person: string | null }>(
      undefined,
      sql`select i.person from generate_series(0, ${hashes.length - 1}::int) as a(n) left join lateral (select person from person_identity
          where hash = substring(${Buffer.concat(hashes)}::bytea from a.n * ${HASH_BYTES} + 1 for ${HASH_BYTES}) limit 1) i on true order by a.n`,
    );
    return rows.map(({ person }) => person);
  }

  /** Brings hashes that were made under fewer keys up to date; answers how many. */
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

  /** Brings digests of names up to date, those aside that changed meanwhile; answers how many. */
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

  /** Pseudonym → the one that stands for the person today. */
  async known(context: RequestContext | undefined, pseudonyms: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.rows<{ id: string; now: string }>(
      context,
      sql`select id, coalesce(merged_into, id) as now from person where ${isOneOf(sql`id`, pseudonyms)}`,
    );
    return new Map(rows.map(({ id, now }) => [id, now]));
  }

  /** The pseudonym and those that were merged into it: what was noted before a merge stays under the former. */
  async withFormer(context: RequestContext, person: string): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(context, sql`select id from person where merged_into = ${person}`);
    return [person, ...rows.map(({ id }) => id)];
  }

  /** Answers how many identities the participant has had translated today, these included. */
  async count(context: RequestContext, identities: number): Promise<number> {
    const [row] = await this.db.rows<{ identities: number }>(
      context,
      sql`insert into person_lookup as l (participant, day, identities) values (${context.caller.participant}, ${today()}, ${identities})
        on conflict (participant, day) do update set identities = l.identities + excluded.identities returning identities`,
    );
    return (row as { identities: number }).identities;
  }

  /**
   * Keeps the first name's digest of a person; notes for the authority that another name came later. A name comes with its
   * digests under each number of keys, one key first: it is compared with that under as many as the one that is kept.
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

  /** Events after `seq`, the first first. */
  events(context: RequestContext, after: number, most: number): Promise<PersonEventRow[]> {
    return this.db.rows(context, sql`select * from person_event where seq > ${after} order by seq limit ${most}`);
  }
}
