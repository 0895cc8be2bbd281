import { type JWK, SignJWT } from 'jose';
import type { Caller } from '../../shared/identity/caller.ts';
import { importSigningKey, type SigningKey } from '../../shared/identity/hub-token.ts';
import type { InsuranceProof } from './insurance-proof.type.ts';

const PROOF_TYPE = 'insurance-proof+jwt';
const PROOF_ISSUER = 'insurance';

/** Signs proofs, so that they can be verified offline and years later with the public key. */
export class ProofSigner {
  private signing: Promise<SigningKey> | undefined;

  constructor(private readonly key: JWK) {}

  async sign(
    { insured, reason, at, scheme, platform, region, from, to, rate, schemes, about }: InsuranceProof,
    { participant, region: scope }: Pick<Caller, 'participant' | 'region'>,
  ): Promise<string> {
    this.signing ??= importSigningKey(this.key);
    const { kid, key } = await this.signing;
    const covers = schemes.map((one) => ({ scheme: one.scheme, insured: one.insured, reason: one.reason, from: one.from, to: one.to }));
    return new SignJWT({
      ...about,
      // Records that a caller may not see are treated as absent, so a negative proof states for whom it is valid.
      ...{ askedBy: participant, scope },
      ...{ insured, reason, at, scheme, from, to, rate, platform: platform?.creditCode ?? null, region: region?.code ?? null },
      ...(covers.length > 0 && { schemes: covers }),
    })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: PROOF_TYPE })
      .setIssuer(PROOF_ISSUER)
      .setIssuedAt()
      .sign(key);
  }
}
