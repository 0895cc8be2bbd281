import { LRUCache } from 'lru-cache';
import { decide, isAboutPersons, type Refusal } from '../../subgraphs/shared/authorization/access-rules.ts';
import type { AgreementStanding } from '../../subgraphs/shared/authorization/standing.ts';
import type { Grant, Identity } from '../../subgraphs/shared/identity/caller.ts';
import type { ConfirmedMatter } from './causes.ts';
import type { CatalogueField, FieldCatalogue } from './field-catalogue.ts';

const MAX_VERDICTS = 10_000;

/** An agreement that the request names; `lapsed` is the reason why it does not apply to this operation, or null. */
export type NamedAgreement = Omit<AgreementStanding, 'lapsed'> & {
  lapsed: AgreementStanding['lapsed'] | 'OPERATION_NOT_APPROVED' | 'UNVERIFIED';
};

/** The basis on which an operation is requested: who asks, under which agreements and in which matter. */
export interface RequestBasis {
  identity: Identity;
  /** whether the register of participants has confirmed the identity */
  registered: boolean;
  agreements: readonly NamedAgreement[];
  matter?: ConfirmedMatter;
}

export interface RefusedField {
  field: CatalogueField;
  /** the field that is refused: the field itself, or one that it requires */
  blockedBy: CatalogueField;
  refusal: Refusal;
  /** everything that is missing, so that the caller can request all of it at once */
  needs: readonly Need[];
}

export type Need = 'AGREEMENT' | 'MATTER' | 'CONFIRMATION';

export interface OperationAsked {
  /** hash of the document, as in the approved operations of an agreement */
  hash: string;
  name: string | null;
  asked: readonly string[];
}

/**
 * Decides which fields of an operation a participant may use at all. The verdict is cached by document, participant,
 * agreements with their versions, and version of the rules. The agencies limit the records.
 */
export class AccessPlans {
  private readonly verdicts = new LRUCache<string, readonly RefusedField[]>({ max: MAX_VERDICTS });

  constructor(private readonly catalogue: FieldCatalogue) {}

  get version(): string {
    return this.catalogue.version;
  }

  /** The agreements for one document: an agreement with approved operations does not apply to other documents. */
  static forDocument(agreements: readonly NamedAgreement[], hash: string): NamedAgreement[] {
    return agreements.map((one) => {
      const approved = one.operations.length === 0 || one.operations.includes(hash);
      return one.lapsed || approved ? one : { ...one, lapsed: 'OPERATION_NOT_APPROVED' };
    });
  }

  refused(basis: RequestBasis, operation: OperationAsked): readonly RefusedField[] {
    const key = this.key(basis, operation);
    let verdict = this.verdicts.get(key);
    if (!verdict) {
      verdict = this.fields(operation.asked).flatMap((field) => {
        // A field that is computed from a refused field is refused as well.
        for (const read of [field, ...this.fields(field.requires)]) {
          const refusal = refusalOf(basis, read);
          if (refusal) return [{ field, blockedBy: read, refusal, needs: needsOf(basis, read, refusal) }];
        }
        return [];
      });
      this.verdicts.set(key, verdict);
    }
    return verdict;
  }

  fields(coordinates: readonly string[]): CatalogueField[] {
    return coordinates.flatMap((coordinate) => this.catalogue.fields.get(coordinate) ?? []);
  }

  private key({ identity, agreements, matter }: RequestBasis, { hash, name }: OperationAsked): string {
    const { participant, kind, region, mandate } = identity;
    const named = agreements.map(({ id, version, lapsed }) => [id, version, lapsed]);
    return JSON.stringify([
      this.catalogue.version,
      hash,
      name,
      participant,
      kind,
      region,
      mandate?.scopes,
      named,
      matter && matter.confirmed.length > 0,
    ]);
  }
}

export const grantsOf = (agreements: readonly NamedAgreement[]): Grant[] =>
  agreements.flatMap(({ id, lapsed, provider, regions, coordinates }) =>
    lapsed === null && provider ? [{ agreement: id, provider, regions, coordinates }] : [],
  );

/** What the caller needs so that the field is no longer refused. */
export function needsOf({ matter }: RequestBasis, { classification }: CatalogueField, { code, rule }: Refusal): Need[] {
  if (code === 'MATTER_REQUIRED') return [rule === 'MATTER_UNCONFIRMED' ? 'CONFIRMATION' : 'MATTER'];
  if (code !== 'AGREEMENT_REQUIRED') return [];
  if (!isAboutPersons(classification) || (matter && matter.confirmed.length > 0)) return ['AGREEMENT'];
  return ['AGREEMENT', matter ? 'CONFIRMATION' : 'MATTER'];
}

/** Why a field is refused on this basis; if an agreement of its provider has lapsed, that is the reason. */
export function refusalOf({ identity, agreements, matter }: RequestBasis, field: CatalogueField): Refusal | undefined {
  const decision = decide({ ...identity, grants: grantsOf(agreements), matter }, field);
  if (decision.allowed) return undefined;
  const lapsed = agreements.find((one) => one.lapsed !== null && (one.provider === null || one.provider === field.provider))?.lapsed;
  if (decision.rule !== 'NO_AGREEMENT' || !lapsed) return decision;
  // An agreement that could not be verified is an outage, not a refusal.
  const code = lapsed === 'UNVERIFIED' ? 'SOURCE_UNAVAILABLE' : decision.code;
  return { ...decision, code, rule: `AGREEMENT_${lapsed}` };
}
