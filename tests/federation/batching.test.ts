import { answer, theHub } from '../support/ask.ts';
import { type Work, workFor } from '../support/log-lines.ts';

const DOSSIER = /* GraphQL */ `
  query Dossiers($search: String, $first: Int!) {
    enterprises(search: $search, first: $first) {
      nodes {
        creditCode
        name
        headquarters { name }
        partners(first: 2) { totalCount nodes { contractor { name } } }
        employmentReports(from: "2026-08") { period headcount region { name } }
        inspections(first: 5) { totalCount nodes { number result } }
        collectiveContracts(first: 5) { totalCount nodes { title clauses { topic } } }
        courtCases(first: 5) { totalCount nodes { number outcome parties { role enterprise { name } } chain { stage region { name } } } }
        injuryCoverage(month: "2026-09") { insured }
        coverageGap(month: "2026-09") { gap }
      }
    }
  }
`;

interface Dossier {
  creditCode: string;
  partners: { totalCount: number };
  employmentReports: unknown[];
  inspections: { totalCount: number };
  collectiveContracts: { totalCount: number };
  courtCases: { totalCount: number };
}

const isWhole = ({ partners, employmentReports, inspections, collectiveContracts, courtCases }: Dossier) =>
  [partners, inspections, collectiveContracts, courtCases].every(({ totalCount }) => totalCount > 0) && employmentReports.length > 0;

test('a page of 100 enterprises costs every agency as many requests and statements as a page of one', async () => {
  const hundred = await answer('labour-310000', { query: DOSSIER, variables: { first: 100 } });
  expect(hundred.data.enterprises.nodes).toHaveLength(100);
  // one that has records of every kind, so that the single page asks every question too
  const { creditCode } = hundred.data.enterprises.nodes.find(isWhole) as Dossier;
  const one = await answer('labour-310000', { query: DOSSIER, variables: { search: creditCode, first: 1 } });
  expect(one.data.enterprises.nodes).toHaveLength(1);

  const workForOne = await workFor(theHub(), one.traceId);
  const workForHundred = await workFor(theHub(), hundred.traceId);
  expect(workForHundred).toEqual(workForOne);
  const agencies = (one: (work: Work) => boolean) =>
    Object.entries(workForOne)
      .flatMap(([agency, work]) => (one(work) ? agency : []))
      .sort();
  expect(agencies(({ requests }) => requests > 0)).toEqual(['courts', 'insurance', 'labour', 'sharing', 'unions']);
  // The register of regions is a published list: sharing answers from it without a statement.
  expect(agencies(({ statements }) => statements > 0)).toEqual(['courts', 'insurance', 'labour', 'unions']);
});
