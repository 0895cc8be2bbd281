import 'typeorm'; // brings the metadata that decorators write
import { COURT_DATASETS } from '../../subgraphs/courts/imports/datasets.ts';
import { INSURANCE_DATASETS } from '../../subgraphs/insurance/imports/datasets.ts';
import { LABOUR_DATASETS } from '../../subgraphs/labour/imports/datasets.ts';
import type { Dataset } from '../../subgraphs/shared/import/dataset.ts';
import { mapHeader } from '../../subgraphs/shared/import/header-map.ts';
import { UNION_DATASETS } from '../../subgraphs/unions/imports/datasets.ts';

const ALL: [agency: string, name: string, dataset: Dataset][] = Object.entries({
  labour: LABOUR_DATASETS,
  unions: UNION_DATASETS,
  courts: COURT_DATASETS,
  insurance: INSURANCE_DATASETS,
}).flatMap(([agency, datasets]) => datasets.map((one): [string, string, Dataset] => [agency, one.name, one]));

test.each(ALL)(
  '%s %s: the headings of its template, and every other name of a column, lead back to their fields',
  (_agency, _name, dataset) => {
    const fields = Object.entries(dataset.fields);
    const headings = fields.map(([name, { names }]) => names[0] ?? name);
    const read = mapHeader(dataset, headings, { map: {}, ignoreUnknown: false });
    expect(read.map((column) => column?.field)).toEqual(fields.map(([name]) => name));
    const others = fields.flatMap(([name, { names }]) => names.map((heading) => [heading, name]));
    const meant = others.map(([heading = '']) => [
      heading,
      mapHeader(dataset, [heading], { map: {}, ignoreUnknown: false }, false)[0]?.field,
    ]);
    expect(meant).toEqual(others);
  },
);
