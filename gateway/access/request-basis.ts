import { LRUCache } from 'lru-cache';
import { ARTICLES } from '../../subgraphs/shared/authorization/access-rules.ts';
import { MATTER_ENDPOINT, MATTER_KINDS, type MatterKind, matterAnswer } from '../../subgraphs/shared/authorization/matters.ts';
import { MAX_AGREEMENTS, STANDING_ENDPOINT, type StandingAnswer, standingAnswer } from '../../subgraphs/shared/authorization/standing.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { foldNumber } from '../../subgraphs/shared/identifiers/folding.ts';
import { holdsResidentNumber } from '../../subgraphs/shared/identifiers/in-text.ts';
import type { Identity } from '../../subgraphs/shared/identity/caller.ts';
import type { Sources } from '../sources.ts';
import type { NamedAgreement, RequestBasis } from './access-plan.ts';
import { badHeader } from './bad-header.ts';
import { Causes, type ConfirmedMatter } from './causes.ts';
import { REASONS } from './decision-reasons.ts';

// The end of an agreement or of a matter takes effect within this time (ms).
const CACHE_TTL = 1_000;
const REGISTER_TTL = 60_000;
// If the sharing authority does not answer, the last known registration is used for this time (ms).
const REGISTER_MAX_AGE = 3_600_000;
const MAX_CACHED = 10_000;

const [notVouched, notVouchedZh] = REASONS.MATTER_NOT_VOUCHED as [string, string];

interface Register {
  at: number;
  answer: StandingAnswer;
}

/** Which pseudonyms were merged into another, and the current pseudonym of the person. */
interface FormerPseudonyms {
  isFormer(pseudonym: string): boolean;
  current(pseudonym: string): string;
}

/** The agreements and the matter that a request names. */
export interface NamedBasis {
  agreements: string[];
  matter?: { kind: MatterKind; number: string };
}

/**
 * Finds the basis of a request: registration and agreements from the sharing authority, persons of the matter from the
 * agency that holds it. Caches are never shared by participants.
 */
export class RequestBasisFinder {
  private readonly agreements = new LRUCache<string, Promise<NamedAgreement[]>>({ max: MAX_CACHED, ttl: CACHE_TTL });
  private readonly matters = new LRUCache<string, Promise<ConfirmedMatter>>({ max: MAX_CACHED, ttl: CACHE_TTL });
  private readonly register = new LRUCache<string, Register>({ max: MAX_CACHED, ttl: REGISTER_MAX_AGE });

  private readonly causes: Causes;

  constructor(
    private readonly sources: Pick<Sources, 'ask'>,
    private readonly changes: FormerPseudonyms,
  ) {
    this.causes = new Causes(sources);
  }

  /** Throws UNAUTHENTICATED if the register does not match the token, MATTER_REQUIRED if no agency confirms the matter. */
  async find(asking: Identity, { agreements, matter }: NamedBasis): Promise<RequestBasis> {
    const registered = await this.isRegistered(asking);
    const identity = registered?.identity ?? asking;
    const [named, vouchedMatter] = await Promise.all([
      agreements.length > 0 ? this.named(identity, agreements) : [],
      matter && this.matter(identity, matter.kind, matter.number),
    ]);
    return { identity, registered: registered !== undefined, agreements: named, matter: vouchedMatter };
  }

  /** The participant's agreements that are in force today; undefined if the sharing authority does not answer. */
  async agreementsInForce(identity: Identity): Promise<NamedAgreement[] | undefined> {
    return cached(this.agreements, keyOf(identity, 'in force'), async () => (await this.standing(identity, [], true)).inForce).catch(
      () => undefined,
    );
  }

  private named(identity: Identity, agreements: string[]): Promise<NamedAgreement[]> {
    return cached(this.agreements, keyOf(identity, agreements), async () => {
      const answer = await this.standing(identity, agreements).catch(() => undefined);
      return answer?.agreements ?? agreements.map(unverified);
    });
  }

  /** The registered identity of the caller; undefined if the register has not answered for an hour. */
  private async isRegistered(identity: Identity): Promise<{ identity: Identity } | undefined> {
    const key = keyOf(identity);
    const known = this.register.get(key);
    const fresh = known && Date.now() - known.at < REGISTER_TTL;
    const answer = fresh ? known.answer : await this.standing(identity, []).catch(() => known?.answer);
    if (!answer) return undefined;
    refuseUnregistered(identity, answer);
    if (answer !== known?.answer) this.register.set(key, { at: Date.now(), answer });
    // The pseudonym may have been merged with another one, or split again.
    const { participant: own } = identity;
    const participant = this.changes.isFormer(own) ? this.changes.current(own) : (answer.person ?? own);
    const scope = answer.participant?.scope ?? undefined;
    return { identity: { ...identity, participant, ...(scope && { scope }) } };
  }

  private async standing(identity: Identity, agreements: string[], inForce = false): Promise<StandingAnswer> {
    return standingAnswer.parse(await this.sources.ask('sharing', STANDING_ENDPOINT, { agreements, inForce }, identity));
  }

  private matter(identity: Identity, kind: MatterKind, number: string): Promise<ConfirmedMatter> {
    return cached(this.matters, keyOf(identity, kind, number), async () => {
      const holder = MATTER_KINDS[kind];
      // An answer in another format confirms nothing.
      const read = matterAnswer.safeParse(await this.sources.ask(holder, MATTER_ENDPOINT, { kind, number }, identity));
      if (!read.success || read.data.persons.length === 0)
        throw hubError('MATTER_REQUIRED', notVouched, {
          messageZh: notVouchedZh,
          rule: 'MATTER_NOT_VOUCHED',
          article: ARTICLES.matter,
          http: { status: 403 },
        });
      return this.causes.of(identity, holder, `${kind}/${number}`, read.data);
    });
  }
}

/** Names of the two inputs for error messages: of a header, of a member of the body, or of an argument. */
export interface BasisNames {
  agreement: string;
  matter: string;
}
const IN_HEADERS: BasisNames = { agreement: 'X-Hub-Agreement', matter: 'X-Hub-Matter' };

/** Reads agreements (identifiers, separated by commas) and a matter (kind/number, percent-encoded). Throws BAD_USER_INPUT. */
export function readNamedBasis(agreement: string | undefined, matter: string | undefined, names: BasisNames = IN_HEADERS): NamedBasis {
  const agreements = [...new Set((agreement ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
  if (agreements.some((id) => !/^[A-Za-z0-9-]{1,40}$/.test(id)))
    throw badHeader(
      names.agreement,
      'format',
      'identifiers such as AG-00000001, separated by commas',
      '协议编号如 AG-00000001，以半角逗号分隔',
    );
  if (agreements.length > MAX_AGREEMENTS)
    throw badHeader(
      names.agreement,
      'count',
      `name at most ${MAX_AGREEMENTS} agreements, such as AG-00000001, separated by commas`,
      `最多列出 ${MAX_AGREEMENTS} 个协议编号，以逗号分隔`,
    );
  return { agreements, ...(matter && { matter: readMatter(matter, names.matter) }) };
}

function readMatter(given: string, name: string): { kind: MatterKind; number: string } {
  const [, kind = '', number = ''] = /^([a-z-]+)\/(.{1,600})$/.exec(given) ?? [];
  const decoded = foldNumber(decode(number));
  if (!Object.hasOwn(MATTER_KINDS, kind) || decoded.length === 0 || decoded.length > 200 || /\p{C}/u.test(decoded))
    throw badHeader(
      name,
      'format',
      `name a matter as kind/number, the number percent-encoded, such as wage-clue/C-000001; the kind is one of ${Object.keys(MATTER_KINDS).join(', ')}`,
      `案由格式为 种类/编号（编号须百分号编码），如 wage-clue/C-000001；种类为 ${Object.keys(MATTER_KINDS).join('、')} 之一`,
    );
  // The ledger stores the named matter even if it does not exist.
  if (holdsResidentNumber(decoded))
    throw badHeader(name, 'identity', 'name a matter by its own number, not by the number of a person', '案由编号不得为公民身份号码');
  return { kind: kind as MatterKind, number: decoded };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const keyOf = ({ participant, kind, region, scope }: Identity, ...more: unknown[]) =>
  JSON.stringify([participant, kind, region, scope, ...more]);

function cached<T extends object>(cache: LRUCache<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const found = find();
  cache.set(key, found);
  found.catch(() => cache.delete(key));
  return found;
}

/**
 * Throws UNAUTHENTICATED if the participant is not registered, or not as its token says. On an empty register the sharing
 * authority may begin.
 */
function refuseUnregistered({ kind, region }: Identity, { participant, registerEmpty }: StandingAnswer): void {
  if (!participant && registerEmpty && kind === 'SHARING_AUTHORITY') return;
  if (!participant)
    throw hubError('UNAUTHENTICATED', 'this participant is not on the register of participants', {
      messageZh: '该参与方未登记',
      http: { status: 401 },
    });
  if (participant.kind !== kind || participant.region !== region)
    throw hubError('UNAUTHENTICATED', 'the token does not match the register of participants', {
      messageZh: '令牌与参与方登记不符',
      http: { status: 401 },
    });
}

const unverified = (id: string): NamedAgreement => ({
  id,
  lapsed: 'UNVERIFIED',
  provider: null,
  regions: [],
  coordinates: [],
  operations: [],
  purpose: '',
  version: 0,
});
