// The minimum of a gateway: a Node server that sends fixed queries to the agencies, merges the answers and serialises the result.
// It parses, plans, checks and records nothing.
import http from 'node:http';
import { Pool } from 'undici';
import { addresses, ready, tokens } from './tokens.js';

const pools = Object.fromEntries(
  ['labour', 'unions', 'courts', 'insurance'].map((agency) => [agency, new Pool(addresses[agency], { connections: 60, pipelining: 1 })]),
);

async function ask(agency, query, variables) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[agency]}` };
  const request = { path: '/graphql', method: 'POST', headers, body: JSON.stringify({ query, variables }) };
  const { body } = await pools[agency].request(request);
  return (await body.json()).data;
}

const below = (fields) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Enterprise { ${fields} } } }`;
const OTHERS = {
  unions: below('collectiveContracts(first: 5) { nodes { title } }'),
  courts: below('courtCases(first: 5) { nodes { number } }'),
  insurance: below('injuryCoverage(month: "2026-09") { insured }'),
};

async function enterprises() {
  const { enterprises: list } = await ask('labour', '{ enterprises(first: 20) { nodes { __typename creditCode name } } }');
  const representations = list.nodes.map(({ __typename, creditCode }) => ({ __typename, creditCode }));
  const found = await Promise.all(Object.entries(OTHERS).map(([agency, query]) => ask(agency, query, { representations })));
  const [contracts, cases, cover] = found.map(({ _entities: entities }) => entities);
  return {
    enterprises: {
      nodes: list.nodes.map(({ name }, i) => ({
        name,
        collectiveContracts: contracts[i].collectiveContracts,
        courtCases: cases[i].courtCases,
        injuryCoverage: cover[i].injuryCoverage,
      })),
    },
  };
}

const server = http.createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  request.on('end', async () => {
    const { query } = JSON.parse(text);
    const data = query.includes('enterprises') ? await enterprises() : await ask('courts', query);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  });
});
server.listen(0, '127.0.0.1', () => ready(server));
