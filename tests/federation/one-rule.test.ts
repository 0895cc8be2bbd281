import { answer } from '../support/ask.ts';
import { mutation } from '../support/mutate.ts';

const FIRM = '91193100MA00000238';
const PERSON = `w-${'7'.repeat(32)}`;
const many = (count: number) => Array.from({ length: count }, (_, i) => `第${i + 1}项`);

type Rules = string[];
interface Case {
  what: string;
  who: string;
  /** mutation and the field of its payload */
  made: [name: string, field: string];
  /** mutation of the intake, its input, and the dataset */
  sent: [name: string, input: string, dataset: string];
  input: Record<string, unknown>;
  /** what the dataset asks beside the members of the input */
  beside?: Record<string, unknown>;
  broken: Rules;
}
const UNION: Pick<Case, 'who'> = { who: 'union-310000' };
const sentByUnions = (dataset: string): Case['sent'] => ['importUnionRecords', 'ImportUnionRecordsInput', dataset];
const INSURANCE: Pick<Case, 'who'> = { who: 'insurance-310000' };
const sentByInsurers = (dataset: string): Case['sent'] => ['importInsuranceRecords', 'ImportInsuranceRecordsInput', dataset];
const place = { region: '310000', union: 'U-310000' };

// One record for each noun that both a mutation and an import can make; each breaks rules that a file did not know before.
const CASES: Case[] = [
  {
    ...UNION,
    what: 'a forum of long ago with too many topics',
    made: ['recordForum', 'forum'],
    sent: sentByUnions('FORUMS'),
    input: { enterprise: FIRM, ...place, heldOn: '2012-03-04', topics: many(21), outcomes: many(22), workers: 5 },
    broken: ['heldOn RANGE', 'outcomes LENGTH', 'topics LENGTH'],
  },
  {
    ...UNION,
    what: 'participation with too many resolutions',
    made: ['recordParticipation', 'democraticParticipation'],
    sent: sentByUnions('DEMOCRATIC_PARTICIPATION'),
    input: {
      enterprise: FIRM,
      ...place,
      form: 'OPEN_AFFAIRS',
      heldOn: '2013-03-04',
      topics: ['单价'],
      resolutions: many(25),
      representatives: 3,
    },
    broken: ['heldOn RANGE', 'resolutions LENGTH'],
  },
  {
    ...UNION,
    what: 'a care activity of three years',
    made: ['recordCareActivity', 'careActivity'],
    sent: sentByUnions('CARE_ACTIVITIES'),
    input: { kind: 'COOLING', title: '送清凉', ...place, from: '2026-07-01', to: '2029-07-01', persons: 3, spent: '10.00' },
    broken: ['to RANGE'],
  },
  {
    ...UNION,
    what: 'praise of long ago',
    made: ['recordCommendation', 'commendation'],
    sent: sentByUnions('COMMENDATIONS'),
    input: { kind: 'PUBLICITY', title: '宣传', ...place, publishedOn: '2014-05-06', account: '关爱' },
    broken: ['publishedOn RANGE'],
  },
  {
    ...UNION,
    what: 'a legal service of before the hub can know',
    made: ['recordLegalService', 'legalService'],
    sent: sentByUnions('LEGAL_SERVICES'),
    input: { kind: 'ADVICE', name: '站', ...place, provider: '律所', place: '路一号', hours: '全天', openedOn: '1999-05-06', persons: 3 },
    broken: ['openedOn RANGE'],
  },
  {
    ...UNION,
    what: 'a channel of before the hub can know',
    made: ['openGrievanceChannel', 'channel'],
    sent: sentByUnions('GRIEVANCE_CHANNELS'),
    input: { enterprise: FIRM, region: '310000', kind: 'HOTLINE', name: '热线', hours: '全天', openedOn: '1998-05-06' },
    broken: ['openedOn RANGE'],
  },
  {
    ...UNION,
    what: 'a union of an enterprise that names none, older than unions are',
    made: ['foundUnion', 'union'],
    sent: sentByUnions('UNION_ORGANIZATIONS'),
    input: { name: '工会', level: 'ENTERPRISE', region: '310000', parent: 'U-310000', foundedOn: '1920-01-01' },
    beside: { members: 1 },
    broken: ['enterprise TOGETHER', 'foundedOn RANGE'],
  },
  {
    who: 'court-310000',
    what: 'an application for legal aid of long ago by an institution with too long a name',
    made: ['applyForLegalAid', 'legalAidCase'],
    sent: ['importCourtRecords', 'ImportCourtRecordsInput', 'LEGAL_AID_CASES'],
    input: { institution: '援'.repeat(101), region: '310000', worker: PERSON, enterprise: FIRM, matter: 'PAY', appliedOn: '2011-01-01' },
    broken: ['appliedOn RANGE', 'institution LENGTH'],
  },
  {
    ...INSURANCE,
    what: 'flexible cover that is for employees only, on a base of nothing',
    made: ['enrol', 'enrolment'],
    sent: sentByInsurers('ENROLMENT_SPELLS'),
    input: { worker: PERSON, scheme: 'UNEMPLOYMENT', region: '310118', mode: 'FLEXIBLE', base: '0.00', from: '2026-10-01' },
    beside: { id: undefined },
    broken: ['base RANGE', 'mode NOT_OPEN'],
  },
  {
    ...INSURANCE,
    what: 'an injury of before the pilot',
    made: ['reportInjury', 'injuryClaim'],
    sent: sentByInsurers('INJURY_CLAIMS'),
    input: {
      worker: PERSON,
      platform: FIRM,
      orderNumber: 'T-1',
      injuredAt: '2021-05-06T08:00:00+08:00',
      placeOfOrder: '310118',
      placeOfInjury: '310118',
    },
    beside: { number: 'T-RULE-1', state: 'REPORTED', reportedOn: '2021-05-06', id: undefined },
    broken: ['injuredAt RANGE', 'placeOfOrder NOT_IN_PILOT'],
  },
  {
    ...INSURANCE,
    what: 'orders of before the pilot',
    made: ['declareOrders', 'batch'],
    sent: sentByInsurers('ORDER_DECLARATIONS'),
    input: { platform: FIRM, sector: 'INSTANT_DELIVERY', region: '310118', day: '2021-05-06', orders: 4 },
    beside: { id: undefined },
    broken: ['region NOT_IN_PILOT'],
  },
];

const rulesOf = (userErrors: { field: string; code: string }[], prefix: string): Rules =>
  [...new Set(userErrors.map(({ field, code }) => `${field.replace(prefix, '').split('.')[0]} ${code}`))].sort();

test.each(CASES)('$what breaks the same rules by mutation and by import', async ({ who, made, sent, input, beside, broken }) => {
  const [name, field] = made;
  const byMutation = await mutation(who, name, field, '__typename', input);
  expect(rulesOf(byMutation.userErrors, 'input.')).toEqual(broken);
  const [intake, type, dataset] = sent;
  const record = JSON.stringify({ id: `T-RULE-${dataset}`, ...input, ...beside });
  const { data } = await answer(who, {
    query: `mutation($input: ${type}!) { ${intake}(input: $input) { created userErrors { field code } } }`,
    variables: { input: { dataset, records: [record] } },
  });
  expect(data[intake].created).toBeNull();
  expect(rulesOf(data[intake].userErrors, 'input.records.0.')).toEqual(broken);
});
