// The same answers from a hand-written handler: one process with Fastify and pg, prepared statements on the databases of the
// agencies, only the required columns; without authentication, checks and ledger.
import fs from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

const { DATA } = process.env;
for (const oid of [1082, 1114, 1184]) pg.types.setTypeParser(oid, (text) => text);
const { passwords } = JSON.parse(fs.readFileSync(`${DATA}/state.json`, 'utf8'));
const port = Number(fs.readFileSync(`${DATA}/postgres/port`, 'utf8'));
const pools = Object.fromEntries(
  ['labour', 'unions', 'courts', 'insurance'].map((agency) => [
    agency,
    new pg.Pool({ host: '127.0.0.1', port, user: `hub_${agency}`, password: passwords[agency], database: `hub_${agency}`, max: 10 }),
  ]),
);
const rows = async (agency, name, text, values) => (await pools[agency].query({ name, text, values })).rows;
// Today in China.
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const CONTRACTS = `select p.key, x.title from unnest($1::text[]) p(key) cross join lateral (
  select c.title from contract_coverage v join collective_contract c on c.id = v.contract
  where v.enterprise = p.key and c.filed_on <= $2 and (c.objected_on is null or c.objected_on > $2)
    and (c.superseded_on is null or c.superseded_on > $2) and c.expires_on >= $2 and c.effective_on <= $2
  order by c.filed_on desc, c.id desc limit 5) x`;
const CASES_OF = `select p.key, x.number from unnest($1::text[]) p(key) cross join lateral (
  select s.number from case_party p2 join case_search s on s.number = p2.case_number
  where p2.enterprise = p.key and s.published order by s.decided_on desc, s.number desc limit 5) x`;
const COVER =
  'select enterprise as key, sum(insured) as insured from insured_headcount where enterprise = any($1) and month = $2 group by 1';
const CASES = `select c.number, c.title, c.court, c.decided_on as "decidedOn", c.outcome
  from case_search s join court_case c on c.number = s.number where s.published order by s.decided_on desc, s.number desc limit 20`;

function byKey(found) {
  const map = new Map();
  for (const { key, ...row } of found) map.set(key, [...(map.get(key) ?? []), row]);
  return (key) => map.get(key) ?? [];
}

async function enterprises() {
  const nodes = await rows('labour', 'enterprises', 'select credit_code, name from enterprise order by credit_code limit 20', []);
  const keys = nodes.map(({ credit_code: code }) => code);
  const [contracts, cases, cover] = (
    await Promise.all([
      rows('unions', 'contracts', CONTRACTS, [keys, today]),
      rows('courts', 'cases-of', CASES_OF, [keys]),
      rows('insurance', 'cover', COVER, [keys, '2026-09']),
    ])
  ).map(byKey);
  return nodes.map(({ credit_code: code, name }) => {
    const [covered] = cover(code);
    // Numbers of persons are rounded to tens and withheld below ten, as in the hub.
    const insured = Number(covered?.insured ?? 0) < 10 ? null : Math.round(Number(covered.insured) / 10) * 10;
    return {
      name,
      collectiveContracts: { nodes: contracts(code) },
      courtCases: { nodes: cases(code) },
      injuryCoverage: { insured },
    };
  });
}

const fastify = Fastify();
fastify.post('/graphql', async ({ body: { query } }) =>
  query.includes('enterprises')
    ? { data: { enterprises: { nodes: await enterprises() } } }
    : { data: { courtCases: { nodes: await rows('courts', 'cases', CASES, []) } } },
);
process.send({ url: `${await fastify.listen({ host: '127.0.0.1', port: 0 })}/graphql` });
process.on('disconnect', () => process.exit(0));
