import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export interface Keys {
  /** signs the gateway's tokens towards the subgraphs */
  hub: JWK;
  /** signs answers, for receipts */
  receipt: JWK;
  /** signs the insurance agencies' proofs */
  proof: JWK;
  /** signs demo participants' tokens */
  issuer: JWK;
}

export async function newKeys(): Promise<Keys> {
  return { hub: await newKey(), receipt: await newKey(), proof: await newKey(), issuer: await newKey() };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}
