import { type JWK, SignJWT } from 'jose';
import type { Caller } from '../../shared/identity/caller.ts';
import { importSigningKey, type SigningKey } from '../../shared/identity/hub-token.ts';
import type { InsuranceProof } from './insurance-proof.type.ts';

const PROOF_TYPE = 'insurance-proof+jwt';
const PROOF_ISSUER = 'insurance';

/** Signs what a proof says, so that it can be checked by the public key alone, long after and offline. */
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
      // What a caller may not see reads like nothing: a no holds for who asked, within what that one may see.
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
