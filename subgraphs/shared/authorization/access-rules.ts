import { type Agency, OWN_KIND } from '../agencies.ts';
import type { ErrorCode } from '../errors.ts';
import { regionCovers, regionDepth } from '../identifiers/region-code.ts';
import type { Grant, Standing } from '../identity/caller.ts';
import type { MandateScope } from '../identity/mandates.ts';
import type { Classification, SharingAttribute } from './classification.ts';

/** Yes, or the code of the refusal with the rule and the article it rests on. */
export type Decision = { allowed: true } | Refusal;
export interface Refusal {
  allowed: false;
  code: ErrorCode;
  rule: string;
  article: string;
}

/** What is asked for: a field of the catalogue, or any record of a type. */
export interface Wanted {
  provider: Agency;
  classification: Classification;
  attribute?: SharingAttribute;
  /** does being a party to the dealings suffice? */
  parties?: boolean;
  /** the law that withholds it */
  law?: string;
  /** who may ask for this mutation beside the bodies */
  openTo?: 'PERSON' | 'PLATFORM';
  /** the scope of a mandate that opens it to an agent */
  mandate?: MandateScope;
  /** Type.field */
  coordinate?: string;
  /** the type that a field of the query root leads to: whoever may use some of its fields may take the way there */
  leadsTo?: string;
}

/** Where it stands, as far as is known: before a record is found, nothing of it is. */
export interface Place {
  region?: string;
  /** the person whom the record is about */
  subject?: string;
  /** participants whose own dealings the record describes */
  parties?: readonly string[];
  /** is a record at hand, also where it says nothing of its region and person? */
  record?: boolean;
}

type Column = 'ownRegion' | 'otherRegion' | 'otherAgency' | 'person' | 'platform';
type Cell =
  | 'yes'
  | 'no'
  | 'oneself'
  | 'same or higher level'
  | 'agreement'
  | 'matter'
  | 'confirmed matter'
  | 'agreement and confirmed matter';

/** The access table of the hub. */
export const ACCESS_TABLE: Record<Classification, Record<Column, Cell>> = {
  PUBLIC: { ownRegion: 'yes', otherRegion: 'yes', otherAgency: 'yes', person: 'yes', platform: 'yes' },
  INTERNAL: { ownRegion: 'yes', otherRegion: 'same or higher level', otherAgency: 'agreement', person: 'oneself', platform: 'no' },
  REFERENCE: { ownRegion: 'matter', otherRegion: 'confirmed matter', otherAgency: 'confirmed matter', person: 'oneself', platform: 'no' },
  PERSONAL: {
    ownRegion: 'yes',
    otherRegion: 'confirmed matter',
    otherAgency: 'agreement and confirmed matter',
    person: 'oneself',
    platform: 'no',
  },
  SENSITIVE: {
    ownRegion: 'matter',
    otherRegion: 'confirmed matter',
    otherAgency: 'agreement and confirmed matter',
    person: 'oneself',
    platform: 'no',
  },
};

const ALLOWED: Decision = { allowed: true };
export const ARTICLES = {
  agreement: '政务数据共享条例第二十、二十一条 (Decree 809 Arts. 20-21)',
  purpose: '政务数据共享条例第二十五条 (Decree 809 Art. 25)',
  matter: '政务数据共享条例第三十七条；个人信息保护法第六条 (Decree 809 Art. 37; PIPL Art. 6)',
  person: '个人信息保护法第四十四、四十五条 (PIPL Arts. 44-45)',
  mandate: '民法典第一百六十一、一百六十二、一百六十五条；个人信息保护法第四十四至五十条 (Civil Code Arts. 161-162, 165; PIPL Arts. 44-50)',
  platform: '个人信息保护法第六条；电子商务法第二十五条 (PIPL Art. 6; E-Commerce Law Art. 25)',
};

/**
 * May `caller` see what is `wanted` at this `place`? Without a place the question is whether any such record could be
 * seen; rows are then filtered by `visibleRows`.
 */
export function decide(caller: Standing, wanted: Wanted, place: Place = {}): Decision {
  if (!isMandated(caller, wanted)) return refuse('FORBIDDEN', 'NOT_MANDATED', ARTICLES.mandate);
  const own = place.parties?.includes(caller.participant) ?? (place.region === undefined && wanted.parties);
  if (own) return ALLOWED;
  const column = columnFor(caller, wanted.provider, place.region);
  if (isOutside(column) && isMutation(wanted) && wanted.openTo !== caller.kind) return refuse('FORBIDDEN', ...CLOSED[column]);
  if (wanted.attribute === 'WITHHELD' && (column === 'otherAgency' || isOutside(column)))
    return refuse('FORBIDDEN', 'WITHHELD_BY_LAW', wanted.law as string);
  if (isAboutPersons(wanted.classification) && isOtherPerson(caller, place))
    return refuse('MATTER_REQUIRED', 'OTHER_PERSON', ARTICLES.matter);
  switch (ACCESS_TABLE[wanted.classification][column]) {
    case 'yes':
      return ALLOWED;
    case 'no':
      return refuse('FORBIDDEN', ...CLOSED.platform);
    case 'oneself':
      return aboutOneself(caller, wanted, place);
    case 'same or higher level':
      if (regionDepth(caller.region) <= regionDepth(place.region as string)) return ALLOWED;
      return underAgreement(caller, wanted, place).allowed ? ALLOWED : refuse('FORBIDDEN', 'LEVEL_TOO_LOW', ARTICLES.purpose);
    case 'matter':
      return caller.matter ? ALLOWED : refuse('MATTER_REQUIRED', 'NO_MATTER', ARTICLES.matter);
    case 'confirmed matter':
      return underConfirmed(caller, place);
    case 'agreement':
      return underAgreement(caller, wanted, place);
    case 'agreement and confirmed matter': {
      const agreed = underAgreement(caller, wanted, place);
      return agreed.allowed ? underConfirmed(caller, place) : agreed;
    }
  }
}

const ABOUT_PERSONS: ReadonlySet<Classification> = new Set<Classification>(['REFERENCE', 'PERSONAL', 'SENSITIVE']);
export const isAboutPersons = (classification: Classification) => ABOUT_PERSONS.has(classification);

/** Agreements under which the caller may use some field of `wanted`, wherever it stands. */
export function grantsFor(caller: Standing, wanted: Wanted): readonly Grant[] {
  return caller.grants.filter(({ provider, coordinates }) => provider === wanted.provider && coordinates.some((one) => names(one, wanted)));
}

/**
 * A sensitive field has to be named itself; any other may be meant by `Type.*`. A query of the root is the way to a type,
 * open with any of its fields that are named. Grants hold no public fields: to name one gives nothing.
 */
function names(named: string, { coordinate, leadsTo, classification }: Wanted): boolean {
  if (named === coordinate) return true;
  if (classification === 'SENSITIVE') return false;
  const [type, field] = named.split('.');
  return (leadsTo !== undefined && type === leadsTo) || (field === '*' && type === coordinate?.split('.')[0]);
}

function underAgreement(caller: Standing, wanted: Wanted, { region }: Place): Decision {
  const grants = grantsFor(caller, wanted);
  if (grants.length === 0) return refuse('AGREEMENT_REQUIRED', 'NO_AGREEMENT', ARTICLES.agreement);
  const here = region === undefined || grants.some(({ regions }) => regions.some((one) => regionCovers(one, region)));
  return here ? ALLOWED : refuse('AGREEMENT_REQUIRED', 'REGION_NOT_AGREED', ARTICLES.purpose);
}

/**
 * A person sees what is about that person, also what is internal of it. The way there is open; lists and figures that are
 * internal are about nobody in particular.
 */
function aboutOneself(caller: Standing, wanted: Wanted, { region, subject, record }: Place): Decision {
  const known = subject !== undefined || region !== undefined || record === true;
  const own = known ? subject === caller.participant : !(wanted.classification === 'INTERNAL' && isRoot(wanted));
  return own ? ALLOWED : refuse('FORBIDDEN', 'NOT_ONESELF', ARTICLES.person);
}

/**
 * An agent has what its person has, as far as the mandate goes. Who may look may read the person's dealings, too; what is
 * done in the person's name is named in the mandate, and no mandate lets its agent give or end mandates. A list that is
 * public as such, and whose rows are the reader's own, names its scope.
 */
function isMandated({ mandate }: Standing, wanted: Wanted): boolean {
  if (!mandate) return true;
  const isNamed = wanted.mandate !== undefined && mandate.scopes.includes(wanted.mandate);
  if (isMutation(wanted)) return isNamed;
  const isOpen = wanted.classification === 'PUBLIC' && wanted.mandate === undefined;
  return isOpen || isNamed || mandate.scopes.includes('LOOK');
}

/** Persons and platforms take part without being bodies that share data: what they may do is named. */
const isOutside = (column: Column): column is 'person' | 'platform' => column === 'person' || column === 'platform';
const CLOSED: Record<'person' | 'platform', [rule: string, article: string]> = {
  person: ['NOT_FOR_PERSONS', ARTICLES.person],
  platform: ['NOT_FOR_PLATFORMS', ARTICLES.platform],
};
const isMutation = ({ coordinate }: Wanted) => coordinate?.startsWith('Mutation.') ?? false;
export const isRoot = ({ coordinate }: Wanted) => /^(Query|Mutation)\./.test(coordinate ?? '');

/** A matter that rests on its maker's own record alone opens nothing beyond the maker's region. */
function underConfirmed({ matter }: Standing, { subject }: Place): Decision {
  if (!matter) return refuse('MATTER_REQUIRED', 'NO_MATTER', ARTICLES.matter);
  const confirmed = subject === undefined ? matter.confirmed.length > 0 : matter.confirmed.includes(subject);
  return confirmed ? ALLOWED : refuse('MATTER_REQUIRED', 'MATTER_UNCONFIRMED', ARTICLES.matter);
}

/** Whoever names a matter looks at its persons and at nobody else, at home too. */
const isOtherPerson = ({ matter }: Standing, { subject }: Place) =>
  matter !== undefined && subject !== undefined && !matter.subjects.includes(subject);

function columnFor(caller: Standing, agency: Agency, region?: string): Column {
  if (caller.kind === 'PERSON') return 'person';
  if (caller.kind === 'PLATFORM') return 'platform';
  if (caller.kind !== OWN_KIND[agency]) return 'otherAgency';
  return region === undefined || regionCovers(caller.region, region) ? 'ownRegion' : 'otherRegion';
}

const refuse = (code: ErrorCode, rule: string, article: string): Refusal => ({ allowed: false, code, rule, article });
