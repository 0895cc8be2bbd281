import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { workFor } from '../support/log-lines.ts';

interface Described {
  name: string;
  kind: string;
  enumValues: { name: string; description: string }[] | null;
}
interface Labels {
  name: string;
  label: string;
  labelZh: string;
  values: { value: string; label: string; labelZh: string }[];
}

const ALL = '{ enumLabels { name label labelZh values { value label labelZh } } }';

test('every value of every enum has its word in both languages, as the schema describes it, in the order of the schema', async () => {
  const { data } = await answer('union-310000', ALL);
  const { data: described } = await answer(
    'union-310000',
    '{ __schema { types { name kind enumValues(includeDeprecated: true) { name description } } } }',
  );
  const enums = (described.__schema.types as Described[]).filter(({ name, kind }) => kind === 'ENUM' && !name.startsWith('__'));
  expect(data.enumLabels.length).toBe(enums.length);
  for (const { name, enumValues } of enums) {
    const found = (data.enumLabels as Labels[]).find((one) => one.name === name);
    expect([name, found?.values.map(({ value }) => value)]).toEqual([name, enumValues?.map((one) => one.name)]);
    for (const [i, { label, labelZh }] of (found?.values ?? []).entries()) {
      const description = enumValues?.[i]?.description.replace(/\s+/g, ' ') ?? '';
      expect(description.startsWith(label)).toBe(true);
      expect(description).toContain(`(${labelZh})`);
      expect(labelZh).toMatch(/\p{Script=Han}/u);
    }
  }
});

test('only the enums asked for, in that order; words that people use', async () => {
  const { data } = await answer('court-330000', {
    query: 'query($names: [String!]) { enumLabels(names: $names) { name labelZh values { value labelZh } } }',
    variables: { names: ['ParticipantKind', 'AgreementState'] },
  });
  expect(data.enumLabels.map(({ name }: Labels) => name)).toEqual(['ParticipantKind', 'AgreementState']);
  expect(data.enumLabels[0].labelZh).toBe('参与方类别');
  expect(data.enumLabels[0].values).toContainEqual({ value: 'COURT', labelZh: '人民法院' });
});

test('no agency is asked', async () => {
  const { traceId } = await answer('union-310000', ALL);
  const work = await workFor(theHub(), traceId);
  for (const agency of AGENCIES) expect([agency, work[agency]]).toEqual([agency, { requests: 0, statements: 0 }]);
});

test('a name that is no enum is refused by name, in both languages', async () => {
  const { errors = [] } = await ask('union-310000', { query: '{ enumLabels(names: ["Sektor"]) { name } }' });
  expect(errors[0]?.message).toContain('"Sektor"');
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'names', rule: 'unknown' });
  expect(errors[0]?.extensions.messageZh).toContain('枚举');
});
