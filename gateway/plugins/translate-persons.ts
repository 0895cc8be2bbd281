import type { GraphQLSchema } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { isLikeIdentity, readIdentity } from '../../subgraphs/shared/identifiers/person-identity.ts';
import { isPseudonym } from '../../subgraphs/shared/identifiers/pseudonym.ts';
import type { IdentifierMode, IdentifierRule } from '../../subgraphs/shared/identifiers/verdict.ts';
import { personsIn } from '../../subgraphs/shared/ledger/note-persons.ts';
import { askedPersons } from '../persons/asked-persons.ts';
import { mapVariables, visitLiterals } from '../persons/person-texts.ts';
import type { Persons } from '../persons/persons.ts';
import { variablesDigest } from '../receipts/receipt.ts';
import type { Check, Checked } from './use-checks.ts';

interface Asked {
  number: string;
  name?: string;
}

/**
 * Replaces document numbers of persons by pseudonyms, in all variables of a mutation and in the person arguments of a
 * query, before any agency, ledger or receipt gets them. Rejects pseudonyms in a mutation that the register of persons did
 * not issue. Needs one round trip.
 */
export function translatePersons(schema: GraphQLSchema, persons: Persons, mode: IdentifierMode): Check {
  return async (checked) => {
    const { document, operation, request, contextValue: context } = checked;
    if (operation.operation !== 'mutation') return translateAsked(schema, persons, mode, checked);
    const identities = new Map<string, Asked>();
    const paths = new Map<string, string>();
    const named = (text: string, path: string) => {
      if (isPseudonym(text) && !paths.has(text)) paths.set(text, path);
      return isLikeIdentity(text);
    };
    visitLiterals(schema, document, (text, path) => {
      if (named(text, path)) throw inDocument(path);
      for (const one of personsIn(text)) if (!paths.has(one)) paths.set(one, path);
    });
    const given = request.variables ?? {};
    mapVariables(schema, operation, given, (text, path, beside) => {
      if (!named(text, path)) return text;
      const number = read(text, path, beside.birthDate, mode);
      const name = typeof beside.name === 'string' && 'identity' in beside ? beside.name : undefined;
      if (!identities.get(number)?.name) identities.set(number, { number, name });
      return text;
    });
    // All pseudonyms are checked against the register, because the field of a person in a record can have several names.
    for (const one of personsIn(given)) if (!paths.has(one)) paths.set(one, 'variables');
    if (identities.size === 0 && paths.size === 0) return;
    const { caller } = context;
    if (caller.kind === 'PERSON' && identities.size > 0) throw ofAnother();
    const found = await persons.find(caller, [...identities.values()], [...paths.keys()]);
    for (const [pseudonym, path] of paths) if (!found.known.has(pseudonym)) throw unknownPerson(path);
    const pseudonyms = new Map([...identities.keys()].map((number, i) => [number, found.persons[i] as string]));
    request.variables = mapVariables(schema, operation, given, (text) => {
      if (isLikeIdentity(text)) return pseudonyms.get(read(text, '', undefined, mode)) as string;
      return found.known.get(text) ?? text;
    });
    if (context.variablesDigest !== undefined) context.variablesDigest = variablesDigest(request.variables);
  };
}

/** The same for a query: only arguments that name a person are checked. */
async function translateAsked(
  schema: GraphQLSchema,
  persons: Persons,
  mode: IdentifierMode,
  { document, request, contextValue: context }: Checked,
): Promise<void> {
  const { variables, literals } = askedPersons(schema, document);
  const written = literals.find(([text]) => isLikeIdentity(text));
  if (written) throw inDocument(written[1]);
  const given: Record<string, unknown> = request.variables ?? {};
  const numbers = new Map<string, string>();
  for (const name of variables) {
    const text = given[name];
    if (typeof text === 'string' && isLikeIdentity(text)) numbers.set(name, read(text, name, undefined, mode));
  }
  if (numbers.size === 0) return;
  if (context.caller.kind === 'PERSON') throw ofAnother();
  if (request.http?.method === 'GET') throw inAddress([...numbers.keys()][0] as string);
  const asked = [...new Set(numbers.values())];
  const found = await persons.find(
    context.caller,
    asked.map((number) => ({ number })),
    [],
  );
  const replaced = [...numbers].map(([name, number]) => [name, found.persons[asked.indexOf(number)] as string]);
  const translated = { ...given, ...Object.fromEntries(replaced) };
  request.variables = translated;
  if (context.variablesDigest !== undefined) context.variablesDigest = variablesDigest(translated);
}

/** The normalised number, as it is hashed. Throws BAD_USER_INPUT. */
function read(text: string, path: string, birthDate: unknown, mode: IdentifierMode): string {
  const verdict = readIdentity(text, mode);
  if (!verdict.valid) throw noIdentity(path, verdict.reason);
  const { birth } = verdict.parsed;
  if (birthDate && birth && birthDate !== birth)
    throw refused(
      path.replace(/\.\w+$/, '.birthDate'),
      'BIRTH_DATE',
      'the birth date does not match the number; check both against the document',
      '出生日期与证件号码不一致，请对照证件核对',
    );
  return verdict.value;
}

const WRONG: Partial<Record<IdentifierRule, readonly [en: string, zh: string]>> = {
  check_digit: ['its check digit is wrong: a digit was mistyped', '校验码不符，号码录入有误'],
  birth_date: ['it contains no valid birth date', '其中的出生日期无效'],
  region: ['its region or country code is not valid in this hub', '号码的地区或国家代码在本枢纽中无效'],
};

function noIdentity(path: string, reason: IdentifierRule) {
  const [en, zh] = WRONG[reason] ?? ['its format is not that of a supported document', '格式不符'];
  return refused(path, reason, `${path} is not a valid document number: ${en}`, `${path} 不是有效的证件号码：${zh}`);
}

/** A person is identified by the token, so document numbers are rejected: they would reveal whose document it is. */
const ofAnother = () =>
  hubError('FORBIDDEN', 'a person is identified by the token; leave out document numbers', {
    messageZh: '个人以令牌识别身份，请勿填写证件号码',
    rule: 'NOT_ONESELF',
    http: { status: 403 },
  });

const inDocument = (path: string) =>
  refused(
    path,
    'IDENTITY_IN_DOCUMENT',
    `${path}: send a document number in a variable, because the text of operations is stored`,
    `${path}：证件号码须以变量传递，查询语句会被留存`,
  );

const inAddress = (path: string) =>
  refused(
    path,
    'IDENTITY_IN_ADDRESS',
    `${path}: send a document number by POST, because URLs are logged on the way`,
    `${path}：证件号码须以 POST 方式提交，网址会被沿途记录`,
  );

const unknownPerson = (path: string) =>
  refused(
    path,
    'UNKNOWN_PERSON',
    `${path}: the register of persons has not issued this pseudonym; send a document number instead, or use identifyWorker`,
    `${path}：人员登记中没有该假名标识；可直接填写证件号码，或先办理 identifyWorker`,
  );

const refused = (field: string, rule: string, message: string, messageZh: string) =>
  hubError('BAD_USER_INPUT', message, { field, rule, messageZh, http: { status: 400 } });
