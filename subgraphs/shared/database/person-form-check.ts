const UNDEFINED_TABLE = '42P01';

/** Table with one row: the key with which pseudonyms are stored. */
export const CREATE_PERSON_FORM = `create table if not exists person_form (
  key_check text primary key, since timestamptz not null default now())`;

export type Ask = (text: string) => Promise<{ rows: Record<string, string>[] }>;

/** The check value of the key that the tables use; undefined if pseudonyms are stored unchanged. */
export const heldCheck = (ask: Ask): Promise<string | undefined> =>
  ask('select key_check from person_form').then(
    ({ rows }) => rows[0]?.key_check,
    (error: { code?: string }) => {
      if (error.code === UNDEFINED_TABLE) return undefined;
      throw error;
    },
  );

/** Throws if the tables do not use the key with this check value. */
export async function verifyForm(ask: Ask, check: string): Promise<void> {
  const held = await heldCheck(ask);
  if (held === check) return;
  throw new Error(held === undefined ? NOT_YET : OTHER_KEY);
}

export const NO_KEY =
  'the database URL names no key file for its persons; add ?person_key=<file>, a file made by `npm run person-keys` (数据库地址未指明人员标识密钥文件)';
export const OTHER_KEY =
  'the persons of this database are stored under another key than the one in person_key of its URL; name the right file, or put the former keys before the new one in it (人员标识密钥与数据库不符)';
const NOT_YET =
  'the persons of this database are not stored under a key yet; start its own process first, or run `prepare` for the ledger (数据库尚未启用人员标识密钥)';
