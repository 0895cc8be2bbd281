import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isPseudonym } from '../../shared/identifiers/pseudonym.ts';

const MAX_CODE_LENGTH = 4_000;
const MAX_LIFE = '15m';
// Asymmetric only: the issuer holds the private key, the hub never does.
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];

export interface PersonCodeIssuer {
  issuer: string;
  jwksUrl: string;
}

export interface PersonCode {
  /** identifier of the code, so that it can be used only once */
  id: string;
  person: string;
}

/** One-time codes that an identity service issues to a person: signed, for one participant, valid for minutes. */
export class PersonCodes {
  private readonly keys?: JWTVerifyGetKey;

  constructor(private readonly from: PersonCodeIssuer | undefined) {
    this.keys = from && createRemoteJWKSet(new URL(from.jwksUrl), { cooldownDuration: 5_000, timeoutDuration: 3_000 });
  }

  get available(): boolean {
    return this.from !== undefined;
  }

  /** Undefined if the code is not signed by the issuer, not for this participant, or expired. */
  async read(code: string, participant: string): Promise<PersonCode | undefined> {
    if (!this.from || !this.keys || code.length > MAX_CODE_LENGTH) return undefined;
    try {
      const { payload } = await jwtVerify(code, this.keys, {
        issuer: this.from.issuer,
        audience: participant,
        algorithms: ALGORITHMS,
        maxTokenAge: MAX_LIFE,
        typ: 'person-code+jwt',
        requiredClaims: ['exp', 'iat', 'jti', 'sub'],
      });
      const { jti, sub } = payload;
      return typeof jti === 'string' && jti.length <= 100 && isPseudonym(sub ?? '') ? { id: jti, person: sub as string } : undefined;
    } catch {
      return undefined;
    }
  }
}
