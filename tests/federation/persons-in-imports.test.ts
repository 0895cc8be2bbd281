import 'typeorm'; // brings the metadata that decorators write
import { SENT_DATASETS as COURT_DATASETS } from '../../subgraphs/courts/imports/datasets.ts';
import { INSURANCE_DATASETS } from '../../subgraphs/insurance/imports/datasets.ts';
import { LABOUR_DATASETS } from '../../subgraphs/labour/imports/datasets.ts';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import type { Dataset } from '../../subgraphs/shared/import/dataset.ts';
import { SENT_DATASETS as UNION_DATASETS } from '../../subgraphs/unions/imports/datasets.ts';
import { freshWorker as someone } from '../support/persons.ts';
import { forgetRefusals, personsAfter } from '../support/persons-noted.ts';

const SENT: [Agency, string, readonly Dataset[]][] = [
  ['labour', 'importLabourRecords', LABOUR_DATASETS],
  ['unions', 'importUnionRecords', UNION_DATASETS],
  ['courts', 'importCourtRecords', COURT_DATASETS],
  ['insurance', 'importInsuranceRecords', INSURANCE_DATASETS],
];
afterAll(forgetRefusals);

const escaped = (name: string) => [...name].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
/** Fields by which the records of a dataset name persons: one, or a list of parties. */
const personFields = SENT.flatMap(([agency, mutation, datasets]) =>
  datasets.flatMap((dataset) =>
    Object.entries(dataset.fields)
      .filter(([, { form }]) => /pseudonym|worker/.test(form))
      .map(([name, { names, type }]) => ({ agency, mutation, dataset: dataset.name, name, names, parties: type === 'jsonb' })),
  ),
);

test('the datasets that name persons are those that the agencies send', () => {
  expect([...new Set(personFields.map(({ dataset }) => dataset))].sort()).toEqual(
    [
      'contribution-months',
      'court-cases',
      'enrolment-spells',
      'injury-claims',
      'legal-aid-cases',
      'mediation-cases',
      'order-digests',
      'earnings',
      'engagements',
      'wage-clues',
      'arbitration-cases',
      'workers',
      'union-memberships',
    ].sort(),
  );
});

test.each(personFields)(
  '$mutation of $dataset notes every person under $name in every spelling',
  async ({ agency, mutation, dataset, name, names, parties }) => {
    const headings = [name, ...names, escaped(name), escaped(names[0] as string), name.toUpperCase()];
    for (const heading of headings) {
      const persons = [someone(), someone()];
      const list = persons.map((worker) => ({ role: 'PLAINTIFF', worker }));
      const values = parties
        ? [
            JSON.stringify(list),
            JSON.stringify(JSON.stringify(list)),
            JSON.stringify(JSON.stringify(list)).replaceAll('worker', escaped('worker').replaceAll('\\', '\\\\')),
          ]
        : [`"${persons[0]}"`, `" ${persons[0]} "`];
      for (const value of values) {
        const input = { dataset: dataset.toUpperCase().replaceAll('-', '_'), records: [`{"${heading}": ${value}}`] };
        const noted = await personsAfter(agency, mutation, input);
        expect([heading, value, noted.sort()]).toEqual([heading, value, (parties ? persons : persons.slice(0, 1)).sort()]);
      }
    }
  },
);
