import { parse } from 'lossless-json';
import sql from 'sql-template-tag';
import { foldCode } from '../../shared/identifiers/folding.ts';
import { json, type Parsed } from '../../shared/import/field.ts';
import { foldHeading } from '../../shared/import/fold-heading.ts';
import { PERSON_NAMES } from '../../shared/import/person-names.ts';
import { valueWords } from '../../shared/import/value-words.ts';
import { CreditCode } from '../../shared/schema/scalars.ts';
import { PartyRole } from '../court-cases/court-case.enums.ts';
import type { CasePartyInput } from '../judgments/judgment.inputs.ts';
import { partiesRules } from '../judgments/judgment-rules.ts';

const FORM = '原告:模拟甲某:身份证号; 被告:企业名称:统一社会信用代码, or a JSON list of { role, worker, maskedName, enterprise, name }';
const ROLES = valueWords(Object.keys(PartyRole), PartyRole);
const HAS_BIRTH_DATE = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const MEMBERS = new Map(
  Object.entries({
    role: ['role', '诉讼地位'],
    worker: PERSON_NAMES,
    maskedName: ['maskedName', '隐去的姓名'],
    enterprise: ['enterprise', '统一社会信用代码', '企业'],
    name: ['name', '名称', '单位名称'],
  }).flatMap(([member, names]) => names.map((name) => [foldHeading(name), member])),
);

type Party = Partial<Record<keyof CasePartyInput, string | null>>;

function parties(text: string): Parsed {
  const list = partyList(text);
  if (!list?.every(({ enterprise }) => enterprise == null || creditCode(enterprise) === enterprise))
    return { rule: 'FORMAT', message: FORM, messageZh: '须形如 原告:模拟甲某:身份证号; 被告:企业名称:统一社会信用代码' };
  const [fault] = partiesRules(list as CasePartyInput[]).filter((one) => one !== false);
  return fault
    ? { rule: fault.code, message: `${fault.field.replace(/^input\./, '')}: ${fault.message}`, messageZh: fault.messageZh }
    : { value: JSON.stringify(list) };
}

/** Parties of a case. Persons are given by document number, which is replaced by the pseudonym before anything is stored. */
export const PARTIES = json({ column: 'parties', names: ['当事人'], form: FORM, listed: partyList, parse: parties });

/** The parties in a text, with roles as in the schema; undefined if the text is not such a list. */
export function partyList(text: string): Party[] | undefined {
  const parties = text.trim().startsWith('[') ? fromJson(text) : fromWords(text);
  return parties?.every((party) => party !== undefined) ? (parties as Party[]) : undefined;
}

function fromJson(text: string): (Party | undefined)[] | undefined {
  let given: unknown;
  try {
    given = parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(given) ? given.map(partyOf) : undefined;
}

/** A member may have its Chinese name; a value may be a string, or a number written without quotes. */
function partyOf(given: unknown): Party | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const party: Party = {};
  for (const [written, value] of Object.entries(given)) {
    const member = MEMBERS.get(foldHeading(written)) as keyof Party | undefined;
    if (!member || member in party || Array.isArray(value)) return undefined;
    party[member] = value === null ? null : String(value);
  }
  return withRole(party);
}

/** 原告:模拟甲某:<number of a document>; 被告:（模拟）企业:<credit code>; 第三人:某行政机关 */
const fromWords = (text: string): (Party | undefined)[] =>
  text.split(/[;；\n]/).flatMap((item) => {
    if (item.trim() === '') return [];
    const [role = '', name = '', number = '', ...more] = item.split(/[:：]/).map((part) => part.trim());
    if (name === '' || more.length > 0) return [undefined];
    const party = partyNamed(name, number);
    return [withRole({ role, ...party })];
  });

function partyNamed(name: string, number: string): Party {
  // A code of eighteen digits can look like a resident number. If it contains a date of birth, it counts as a person's.
  const enterprise = HAS_BIRTH_DATE.test(foldCode(number)) ? undefined : creditCode(number);
  if (enterprise) return { enterprise, name };
  return number !== '' || name.includes('某') ? { maskedName: name, worker: number || null } : { name };
}

function withRole(party: Party): Party | undefined {
  const role = ROLES.read(party.role ?? '');
  return role === undefined ? undefined : { ...party, role };
}

function creditCode(number: string): string | undefined {
  try {
    return number === '' ? undefined : String(CreditCode.parseValue(number));
  } catch {
    return undefined;
  }
}

/** Updates the parties of the cases in `fresh` by position, and deletes those no longer present. */
export const PARTIES_WRITTEN = sql`gone as (
      delete from case_party p using fresh f where p.case_number = f.number and p.ordinal > jsonb_array_length(f.parties) returning p.case_number
    ), parties as (
      insert into case_party (case_number, ordinal, role, enterprise, worker, masked_name, name)
      select f.number, p.n, p.party->>'role', p.party->>'enterprise', p.party->>'worker', p.party->>'maskedName', p.party->>'name'
      from fresh f cross join lateral jsonb_array_elements(f.parties) with ordinality as p(party, n)
      on conflict (case_number, ordinal) do update set (role, enterprise, worker, masked_name, name)
        = row(excluded.role, excluded.enterprise, excluded.worker, excluded.masked_name, excluded.name) returning case_number
    )`;
