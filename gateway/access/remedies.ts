import { OWN_KIND, type ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import type { Refusal } from '../../subgraphs/shared/authorization/access-rules.ts';
import { MATTER_KINDS } from '../../subgraphs/shared/authorization/matters.ts';
import { AccessPlans, type NamedAgreement, type Need, type RequestBasis, refusalOf } from './access-plan.ts';
import type { CatalogueField } from './field-catalogue.ts';
import type { RequestBasisFinder } from './request-basis.ts';

const MAX_CANDIDATES = 10;

/** What the participant already has that would lift a refusal. */
export interface Remedies {
  /** agreements in force that would cover the field; undefined if none is needed or the sharing authority did not answer */
  candidates?: readonly string[];
  /** kinds of matter that participants of its kind have */
  matters?: readonly string[];
}

/** Finds what a participant could name to lift a refusal. Called only if something is refused. */
export async function remediesOf(basisFinder: RequestBasisFinder, basis: RequestBasis, hash: string, needs: readonly Need[]) {
  const own = needs.includes('AGREEMENT') ? await basisFinder.agreementsInForce(basis.identity) : undefined;
  const agreements = own && AccessPlans.forDocument(own, hash);
  const matters = matterKindsOf(basis.identity.kind);
  return (field: CatalogueField, fieldNeeds: readonly Need[]): Remedies => ({
    ...(agreements && fieldNeeds.includes('AGREEMENT') && { candidates: covering(basis, field, agreements) }),
    ...(fieldNeeds.includes('MATTER') && { matters }),
  });
}

/** Agreements each of which would lift the refusal. */
const covering = (basis: RequestBasis, field: CatalogueField, own: readonly NamedAgreement[]): string[] =>
  own
    .filter((one) => one.lapsed === null && !lacksAgreement(refusalOf({ ...basis, agreements: [one] }, field)))
    .map(({ id }) => id)
    .slice(0, MAX_CANDIDATES);

const lacksAgreement = (refusal: Refusal | undefined) => refusal?.code === 'AGREEMENT_REQUIRED';

const matterKindsOf = (kind: ParticipantKind): string[] =>
  Object.entries(MATTER_KINDS).flatMap(([matter, agency]) => (OWN_KIND[agency] === kind ? [matter] : []));

/** The last sentence of the message of a refused operation. */
export function remedySentence(all: readonly Remedies[]): [en: string, zh: string] {
  const asked = all.some(({ candidates }) => candidates);
  const candidates = [...new Set(all.flatMap((one) => one.candidates ?? []))].slice(0, MAX_CANDIDATES);
  const matters = [...new Set(all.flatMap((one) => one.matters ?? []))];
  const says: [string, string][] = [];
  if (candidates.length > 0)
    says.push([
      `these agreements of yours are in force and cover it: ${candidates.join(', ')}; name them in X-Hub-Agreement`,
      `贵单位有效协议中可涵盖该项的有 ${candidates.join('、')}，请在请求头 X-Hub-Agreement 中列明`,
    ]);
  else if (asked)
    says.push([
      'none of your agreements in force covers it; request one with requestSharing',
      '贵单位现有有效协议均不涵盖该项，可用 requestSharing 申请',
    ]);
  if (matters.length > 0)
    says.push([
      `name a matter of your own in X-Hub-Matter, of the kind ${matters.join(' or ')}`,
      `请在请求头 X-Hub-Matter 中列明本单位的案由，种类为 ${matters.join('、')}`,
    ]);
  return [says.map(([en]) => `; ${en}`).join(''), says.map(([, zh]) => `；${zh}`).join('')];
}
