// Provides the hub's tokens for each subgraph, signed every 25 s (they are valid for 60 s), so that the peers need no checks and
// no signatures of their own.
import fs from 'node:fs';
import { importJWK, SignJWT } from 'jose';

const KINDS = { labour: 'LABOUR', union: 'UNION', court: 'COURT', insurance: 'INSURANCE', sharing: 'SHARING_AUTHORITY' };
const AGENCIES = ['labour', 'unions', 'courts', 'insurance', 'sharing'];
const { DATA, WHO, SUPERGRAPH } = process.env;
const [word, region] = WHO.split('-');
const jwk = JSON.parse(fs.readFileSync(`${DATA}/state.json`, 'utf8')).keys.hub;
const key = await importJWK(jwk, 'EdDSA');
export const addresses = JSON.parse(fs.readFileSync(`${DATA}/addresses.json`, 'utf8'));

export const tokens = {};

async function sign() {
  for (const agency of AGENCIES)
    tokens[agency] = await new SignJWT({ kind: KINDS[word], region, actor: 'bench', grants: [] })
      .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid, typ: 'hub+jwt' })
      .setIssuer('worker-rights-data-hub')
      .setAudience(agency)
      .setSubject(WHO)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key);
}
await sign();
setInterval(sign, 25_000).unref();

/** The agency of an address. */
export const agencyAt = (url) => AGENCIES.find((agency) => String(url).startsWith(addresses[agency]));

/** The published supergraph, with the addresses of the running subgraphs. */
export const supergraph = () =>
  AGENCIES.reduce(
    (sdl, agency) => sdl.replace(new RegExp(`(name: "${agency}", url: )"[^"]*"`), `$1"${addresses[agency]}/graphql"`),
    fs.readFileSync(SUPERGRAPH, 'utf8'),
  );

export const ready = (server) => process.send({ url: `http://127.0.0.1:${server.address().port}/graphql` });
process.on('disconnect', () => process.exit(0));
