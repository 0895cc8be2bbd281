import { type Agency, OWN_KIND } from '../agencies.ts';
import type { ErrorCode } from '../errors.ts';
import { regionCovers, regionDepth } from '../identifiers/region-code.ts';
import type { CallerWithGrants, Grant } from '../identity/caller.ts';
import type { MandateScope } from '../identity/mandates.ts';
import type { Classification, SharingAttribute } from './classification.ts';

/** Allowed, or refused with an error code, the rule and the legal article. */
export type Decision = { allowed: true } | Refusal;
export interface Refusal {
  allowed: false;
  code: ErrorCode;
  rule: string;
  article: string;
}

/** What a caller wants to read or do: a field of the catalogue, or any record of a type. */
export interface AccessTarget {
  provider: Agency;
  classification: Classification;
  attribute?: SharingAttribute;
  /** may every party to the record read the field? */
  parties?: boolean;
  /** the law that forbids sharing it */
  law?: string;
  /** who may call this mutation in addition to the bodies */
  openTo?: 'PERSON' | 'PLATFORM';
  /** the mandate scope that allows it to an agent */
  mandate?: MandateScope;
  /** `Type.field` */
  coordinate?: string;
  /** for a root field: the record type that it returns. The root field is allowed if any field of that type is allowed */
  returnedType?: string;
}

/** What is known about the record. All members are undefined before the record is loaded. */
export interface RecordLocation {
  region?: string;
  /** pseudonym of the person whom the record is about */
  subject?: string;
  /** participants that are parties to the record */
  parties?: readonly string[];
  /** is a record loaded? Also true for a record without a region and a person */
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
 * May `caller` use `target` on the record at `location`? Without a location: could the caller use it on any record? The rows
 * are then filtered by `visibleRows`.
 */
export function decide(caller: CallerWithGrants, target: AccessTarget, location: RecordLocation = {}): Decision {
  if (!isMandated(caller, target)) return refuse('FORBIDDEN', 'NOT_MANDATED', ARTICLES.mandate);
  const own = location.parties?.includes(caller.participant) ?? (location.region === undefined && target.parties);
  if (own) return ALLOWED;
  const column = columnFor(caller, target.provider, location.region);
  if (isOutside(column) && isMutation(target) && target.openTo !== caller.kind) return refuse('FORBIDDEN', ...CLOSED[column]);
  if (target.attribute === 'WITHHELD' && (column === 'otherAgency' || isOutside(column)))
    return refuse('FORBIDDEN', 'WITHHELD_BY_LAW', target.law as string);
  if (isAboutPersons(target.classification) && isOtherPerson(caller, location))
    return refuse('MATTER_REQUIRED', 'OTHER_PERSON', ARTICLES.matter);
  switch (ACCESS_TABLE[target.classification][column]) {
    case 'yes':
      return ALLOWED;
    case 'no':
      return refuse('FORBIDDEN', ...CLOSED.platform);
    case 'oneself':
      return aboutOneself(caller, target, location);
    case 'same or higher level':
      if (regionDepth(caller.region) <= regionDepth(location.region as string)) return ALLOWED;
      return underAgreement(caller, target, location).allowed ? ALLOWED : refuse('FORBIDDEN', 'LEVEL_TOO_LOW', ARTICLES.purpose);
    case 'matter':
      return caller.matter ? ALLOWED : refuse('MATTER_REQUIRED', 'NO_MATTER', ARTICLES.matter);
    case 'confirmed matter':
      return underConfirmed(caller, location);
    case 'agreement':
      return underAgreement(caller, target, location);
    case 'agreement and confirmed matter': {
      const agreed = underAgreement(caller, target, location);
      return agreed.allowed ? underConfirmed(caller, location) : agreed;
    }
  }
}

const ABOUT_PERSONS: ReadonlySet<Classification> = new Set<Classification>(['REFERENCE', 'PERSONAL', 'SENSITIVE']);
export const isAboutPersons = (classification: Classification) => ABOUT_PERSONS.has(classification);

/** The caller's agreements that name the target, in any region. */
export function grantsFor(caller: CallerWithGrants, target: AccessTarget): readonly Grant[] {
  return caller.grants.filter(({ provider, coordinates }) => provider === target.provider && coordinates.some((one) => names(one, target)));
}

/**
 * An agreement must name a sensitive field explicitly; `Type.*` also covers the other fields. A root field is covered if the
 * agreement names any field of the type that it returns. Grants contain no public fields, so naming one allows nothing.
 */
function names(named: string, { coordinate, returnedType, classification }: AccessTarget): boolean {
  if (named === coordinate) return true;
  if (classification === 'SENSITIVE') return false;
  const [type, field] = named.split('.');
  return (returnedType !== undefined && type === returnedType) || (field === '*' && type === coordinate?.split('.')[0]);
}

function underAgreement(caller: CallerWithGrants, target: AccessTarget, { region }: RecordLocation): Decision {
  const grants = grantsFor(caller, target);
  if (grants.length === 0) return refuse('AGREEMENT_REQUIRED', 'NO_AGREEMENT', ARTICLES.agreement);
  const here = region === undefined || grants.some(({ regions }) => regions.some((one) => regionCovers(one, region)));
  return here ? ALLOWED : refuse('AGREEMENT_REQUIRED', 'REGION_NOT_AGREED', ARTICLES.purpose);
}

/**
 * A person may read records about that person, internal fields included. Persons may read root fields, except internal lists
 * and figures, which are not about one person.
 */
function aboutOneself(caller: CallerWithGrants, target: AccessTarget, { region, subject, record }: RecordLocation): Decision {
  const known = subject !== undefined || region !== undefined || record === true;
  const own = known ? subject === caller.participant : !(target.classification === 'INTERNAL' && isRoot(target));
  return own ? ALLOWED : refuse('FORBIDDEN', 'NOT_ONESELF', ARTICLES.person);
}

/**
 * An agent may do what its person may, within the scopes of the mandate. LOOK includes the person's requests and disputes. A
 * mutation needs the scope that it names; mutations that grant or end mandates name no scope. A public list with different rows
 * for each reader also names a scope.
 */
function isMandated({ mandate }: CallerWithGrants, target: AccessTarget): boolean {
  if (!mandate) return true;
  const isNamed = target.mandate !== undefined && mandate.scopes.includes(target.mandate);
  if (isMutation(target)) return isNamed;
  const isOpen = target.classification === 'PUBLIC' && target.mandate === undefined;
  return isOpen || isNamed || mandate.scopes.includes('LOOK');
}

/** Persons and platforms are not bodies that share data: a mutation is open to them only if it says so. */
const isOutside = (column: Column): column is 'person' | 'platform' => column === 'person' || column === 'platform';
const CLOSED: Record<'person' | 'platform', [rule: string, article: string]> = {
  person: ['NOT_FOR_PERSONS', ARTICLES.person],
  platform: ['NOT_FOR_PLATFORMS', ARTICLES.platform],
};
const isMutation = ({ coordinate }: AccessTarget) => coordinate?.startsWith('Mutation.') ?? false;
export const isRoot = ({ coordinate }: AccessTarget) => /^(Query|Mutation)\./.test(coordinate ?? '');

/** A matter that is confirmed only by the caller's own record allows nothing outside the caller's region. */
function underConfirmed({ matter }: CallerWithGrants, { subject }: RecordLocation): Decision {
  if (!matter) return refuse('MATTER_REQUIRED', 'NO_MATTER', ARTICLES.matter);
  const confirmed = subject === undefined ? matter.confirmed.length > 0 : matter.confirmed.includes(subject);
  return confirmed ? ALLOWED : refuse('MATTER_REQUIRED', 'MATTER_UNCONFIRMED', ARTICLES.matter);
}

/** A caller that names a matter may read only the persons of that matter, in its own region as well. */
const isOtherPerson = ({ matter }: CallerWithGrants, { subject }: RecordLocation) =>
  matter !== undefined && subject !== undefined && !matter.subjects.includes(subject);

function columnFor(caller: CallerWithGrants, agency: Agency, region?: string): Column {
  if (caller.kind === 'PERSON') return 'person';
  if (caller.kind === 'PLATFORM') return 'platform';
  if (caller.kind !== OWN_KIND[agency]) return 'otherAgency';
  return region === undefined || regionCovers(caller.region, region) ? 'ownRegion' : 'otherRegion';
}

const refuse = (code: ErrorCode, rule: string, article: string): Refusal => ({ allowed: false, code, rule, article });
