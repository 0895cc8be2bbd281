import { rowsOf } from '../support/database.ts';
import { DB, SLOW, take, write } from '../support/imports.ts';

// fields of each dataset and the columns that hold them
const TABLES: Record<string, [table: string, columns: Record<string, string>]> = {
  enterprises: [
    'enterprise',
    {
      creditCode: 'credit_code',
      formerNames: 'former_names',
      operatesIn: 'operates_in',
      registeredOn: 'registered_on',
      name: 'name',
      aliases: 'aliases',
      roles: 'roles',
      sector: 'sector',
      industry: 'industry',
      headquarters: 'headquarters',
    },
  ],
  'employment-links': [
    'employment_link',
    {
      id: 'id',
      principal: 'principal',
      contractor: 'contractor',
      business: 'business',
      region: 'region',
      responsible: 'responsible',
      supervisedOn: 'supervised_on',
      from: 'from_day',
      to: 'to_day',
    },
  ],
  'startup-carriers': [
    'startup_carrier',
    {
      id: 'id',
      name: 'name',
      kind: 'kind',
      region: 'region',
      address: 'address',
      latitude: 'latitude',
      longitude: 'longitude',
      seats: 'seats',
      supports: 'supports',
      openedOn: 'opened_on',
      closedOn: 'closed_on',
    },
  ],
  'training-programmes': [
    'training_programme',
    {
      id: 'id',
      title: 'title',
      action: 'action',
      mode: 'mode',
      occupation: 'occupation',
      skill: 'skill',
      provider: 'provider',
      region: 'region',
      address: 'address',
      latitude: 'latitude',
      longitude: 'longitude',
      from: 'from_day',
      to: 'to_day',
      seats: 'seats',
      subsidy: 'subsidy',
    },
  ],
  'training-needs': [
    'training_need',
    {
      id: 'id',
      market: 'market',
      region: 'region',
      occupation: 'occupation',
      skill: 'skill',
      persons: 'persons',
      surveyedOn: 'surveyed_on',
    },
  ],
  'recruitment-posts': [
    'recruitment_post',
    {
      id: 'id',
      title: 'title',
      channel: 'channel',
      enterprise: 'enterprise',
      market: 'market',
      occupation: 'occupation',
      region: 'region',
      address: 'address',
      latitude: 'latitude',
      longitude: 'longitude',
      openings: 'openings',
      wageFrom: 'wage_from',
      wageTo: 'wage_to',
      postedOn: 'posted_on',
      closesOn: 'closes_on',
    },
  ],
  'pay-surveys': [
    'pay_survey',
    {
      id: 'id',
      region: 'region',
      sector: 'sector',
      period: 'period',
      sample: 'sample',
      hourlyP25: 'hourly_p25',
      hourlyMedian: 'hourly_median',
      hourlyP75: 'hourly_p75',
      averageHours: 'average_hours',
    },
  ],
  'employment-reports': [
    'employment_report',
    {
      enterprise: 'enterprise',
      period: 'period',
      region: 'region',
      headcount: 'headcount',
      labourRelation: 'labour_relation',
      incomplete: 'incomplete',
      civil: 'civil',
      averageHours: 'average_hours',
      averageIncome: 'average_income',
      orders: 'orders',
      duties: 'duties',
    },
  ],
};

test(
  'every dataset takes back what the hub holds as it is',
  async () => {
    for (const [dataset, [table, columns]] of Object.entries(TABLES)) {
      const selected = Object.entries(columns).map(([name, column]) => `${column} as "${name}"`);
      const rows = await rowsOf<{ row: object }>(
        DB,
        `select row_to_json(found) as row from (select ${selected.join(', ')} from ${table} limit 60) found`,
      );
      expect(rows.length).toBeGreaterThan(30);
      const taken = take(dataset, write(`${dataset}.ndjson`, rows.map(({ row }) => JSON.stringify(row)).join('\n')));
      expect([dataset, taken.code, taken.output]).toEqual([
        dataset,
        0,
        expect.stringContaining(`0 created, 0 changed, ${rows.length} unchanged`),
      ]);
    }
  },
  SLOW,
);
