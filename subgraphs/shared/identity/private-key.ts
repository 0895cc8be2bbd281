import type { JWK } from 'jose';
import { z } from 'zod';

const jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string().min(1), x: z.string(), d: z.string() });

/** A setting that holds a private key. */
export const privateKey = z.string().transform((text, context): z.infer<typeof jwk> => {
  try {
    return jwk.parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a private Ed25519 JWK with a kid, as JSON' });
    return z.NEVER;
  }
});

const publicJwk = z.strictObject({ ...jwk.omit({ d: true }).shape, use: z.string().optional(), alg: z.string().optional() });

/** A setting that holds public keys as a JSON list; default: none. Rejects private keys, because the list is published. */
export const publicKeys = z
  .string()
  .default('[]')
  .transform((text, context): z.infer<typeof publicJwk>[] => {
    try {
      return z.array(publicJwk).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON list of public Ed25519 JWKs with a kid each' });
      return z.NEVER;
    }
  });

/** The public part of a key. */
export const publicPart = ({ d: _private, ...rest }: JWK): JWK => ({ ...rest, use: 'sig', alg: 'EdDSA' });

/** Path at which a subgraph publishes the keys that verify its signatures. */
export const KEYS_PATH = '/.well-known/keys.json';
