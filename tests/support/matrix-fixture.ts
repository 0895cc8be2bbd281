import type pg from 'pg';
import { DEMO_KEY } from '../../subgraphs/demo/world/demo-key.ts';
import { AGENCIES, type BodyKind, OWN_KIND, type ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import { orderDigest } from '../../subgraphs/shared/identifiers/order-digest.ts';
import type { CallerWithGrants, Grant } from '../../subgraphs/shared/identity/caller.ts';
import type { ActingUnder } from '../../subgraphs/shared/identity/mandates.ts';
import type { HubAddress } from './ask.ts';
import { asAdministrator } from './database.ts';
import { AGREE, coordinatesOf } from './matrix-agreements.ts';

const HOME = '330000';
const ABROAD = '440000';
export const WORDS: Record<BodyKind, string> = {
  LABOUR: 'labour',
  UNION: 'union',
  COURT: 'court',
  INSURANCE: 'insurance',
  SHARING_AUTHORITY: 'sharing',
};
export const GROUNDS = ['bare', 'agreement', 'matter', 'both', 'expired', 'suspended', 'unconfirmed', 'emergency', 'void'] as const;
/** Grounds on which participants of the other region ask, with every agreement: at home an earlier record ties the worker to the place. */
const ABROAD_ONLY: readonly string[] = ['unconfirmed', 'emergency', 'void'];
/** Who asks without being a body that shares data: the worker, an agent of the worker, somebody else, the platform of the records, the tax office of the place under agreements. */
export const OUTSIDE = ['oneself', 'agent', 'another person', 'platform', 'department'] as const;
export type Ground = (typeof GROUNDS)[number] | (typeof OUTSIDE)[number];

/** One column of the matrix: who asks, from where, on what ground. */
export interface Column {
  kind: ParticipantKind;
  place: 'home' | 'abroad';
  ground: Ground;
  participant: string;
  headers: Record<string, string>;
  /** the same ground as the gateway would tell it to a subgraph */
  standing: CallerWithGrants;
}

/** How a record of each type is reached: a query in which « stands for the selection, and where the record may stand in the answer. */
export type Way = readonly [query: string, ...paths: (readonly (string | number)[])[]];

const ID = `w-${'7e57'.repeat(8)}`;
export const WORKER = ID;
const PLATFORM_REGION = '310000';
const OUTSIDERS: Record<(typeof OUTSIDE)[number], string> = {
  oneself: ID,
  agent: `union-${HOME}`,
  'another person': `w-${'ab'.repeat(16)}`,
  platform: 'platform-91193100ma00000238',
  department: `tax-${HOME}`,
};
export const NUMBERS = {
  clue: 'C-M-HOME',
  arbitration: '浙测劳人仲案字〔2026〕第9099001号',
  courtCase: '(2026)浙0106民初9099001号',
  mediation: 'M-M-HOME',
  legalAid: 'LA-M-HOME',
  claim: 'IC-M-HOME',
  order: 'ORDER-M',
  transfer: 'TR-M-HOME',
  batch: 'OB-M-HOME',
  membership: 'UM-M-HOME',
  request: 'SR-MATRIX',
  agreement: 'AG-MATRIX',
  correction: 'CR-MATRIX',
  dispute: 'SD-MATRIX',
  search: 'SV-MATRIX',
};
/** Further matters of Guangdong, made before anything there names the worker. */
const FURTHER = ['unconfirmed', 'emergency', 'void'] as const;
const FURTHER_MATTERS: Partial<Record<BodyKind, Record<(typeof FURTHER)[number], string>>> = {
  LABOUR: { unconfirmed: 'wage-clue/C-M-UNCONFIRMED', emergency: 'wage-clue/C-M-EMERGENCY', void: 'wage-clue/C-M-VOID' },
  COURT: {
    unconfirmed: 'court-case/(2026)粤0305民初9099003号',
    emergency: 'court-case/(2026)粤0305民初9099004号',
    void: 'court-case/(2026)粤0305民初9099005号',
  },
  INSURANCE: { unconfirmed: 'injury-claim/IC-M-UNCONFIRMED', emergency: 'injury-claim/IC-M-EMERGENCY', void: 'injury-claim/IC-M-VOID' },
  UNION: {
    unconfirmed: 'union-membership/UM-M-UNCONFIRMED',
    emergency: 'union-membership/UM-M-EMERGENCY',
    void: 'union-membership/UM-M-VOID',
  },
};
const numberOf = (kind: BodyKind, state: (typeof FURTHER)[number]) => FURTHER_MATTERS[kind]?.[state].split('/')[1] as string;
const LONG_AGO = '2025-06-01T00:00:00Z';

/** Statements that lay the further matters, by database. */
const FURTHER_STATEMENTS: Record<string, string[]> = {
  hub_labour: FURTHER.map(
    (state) =>
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on, resolved_on, recorded_at) select '${numberOf('LABOUR', state)}', '${ID}', credit_code, '440305', 'WINDOW', 1, '${state === 'void' ? 'UNFOUNDED' : 'RECEIVED'}', '2025-06-01', ${state === 'void' ? "'2026-11-01'" : 'null'}, '${LONG_AGO}' from (select credit_code from enterprise order by 1 limit 1) e`,
  ),
  hub_courts: FURTHER.flatMap((state) => [
    `insert into court_case (number, chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure, document_type, filed_on, decided_on, published, outcome, authority, recorded_at)
     select '${numberOf('COURT', state)}', 'M-${state}', '测试', 'CIVIL', cause_code, cause_version, cause_name, court, court_level, '440305', 'FIRST_INSTANCE', 'JUDGMENT', '2025-06-01', ${state === 'void' ? "'2025-06-05'" : 'null'}, false, ${state === 'void' ? "'WITHDRAWN'" : 'null'}, 'ORDINARY', '${LONG_AGO}' from court_case limit 1`,
    `insert into case_party (case_number, ordinal, role, worker, masked_name) values ('${numberOf('COURT', state)}', 1, 'PLAINTIFF', '${ID}', '测某')`,
  ]),
  hub_insurance: FURTHER.map(
    (state) =>
      `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on, order_check, recorded_at)
       select '${numberOf('INSURANCE', state)}', '${ID}', platform, 'O-${state}', '2025-05-01T00:00:00Z', '440305', '440305', 'REPORTED', '2025-06-01', ${state === 'void' ? "'NO_ORDER'" : 'null'}, '${LONG_AGO}' from injury_claim limit 1`,
  ),
  hub_unions: FURTHER.map(
    (state) =>
      `insert into union_membership (id, worker, organization, region, joined_on, left_on, recorded_at) values ('${numberOf('UNION', state)}', '${ID}', 'U-${ABROAD}', '${ABROAD}', '2025-06-01', ${state === 'void' ? "'2025-06-05'" : 'null'}, '${LONG_AGO}')`,
  ),
};

const MATTERS: Partial<Record<BodyKind, Record<'home' | 'abroad', string>>> = {
  LABOUR: { home: `wage-clue/${NUMBERS.clue}`, abroad: 'wage-clue/C-M-ABROAD' },
  COURT: { home: `court-case/${NUMBERS.courtCase}`, abroad: 'court-case/(2026)粤0305民初9099002号' },
  INSURANCE: { home: `injury-claim/${NUMBERS.claim}`, abroad: 'injury-claim/IC-M-ABROAD' },
  UNION: { home: `union-membership/${NUMBERS.membership}`, abroad: 'union-membership/UM-M-ABROAD' },
};

/** One worker with a record in every register of Zhejiang, a matter of every agency at home and in Guangdong, and every agreement. */
export async function layFixture(hub: HubAddress): Promise<Column[]> {
  const sql = (database: string, statements: string[]) =>
    asAdministrator(database, async (client) => void (await client.query(statements.join(';\n'))), hub);
  await sql('hub_labour', [
    `insert into worker values ('${ID}', 'TAKEAWAY_RIDER', '330106')`,
    `insert into engagement (id, worker, enterprise, platform, region, form, from_day) select 'E-M', '${ID}', creditcode, creditcode, '330106', 'CIVIL', '2026-01-01' from (select credit_code as creditcode from enterprise order by 1 limit 1) e`,
    `insert into engagement_source (worker, enterprise, from_day, source, platform, region, form) select worker, enterprise, from_day, 'DEPARTMENT', platform, region, form from engagement where id = 'E-M'`,
    `insert into engagement_version (engagement, region, form) values ('E-M', '330106', 'INCOMPLETE')`,
    `insert into earning (id, worker, platform, payer, period, region, source, orders, days_worked, hours_online, hours_on_order, charged, pay, subsidies, deductions, due_on, paid) select 'ER-M', '${ID}', code, code, '2026-08', '330106', 'DEPARTMENT', 9, 2, 9, 7, 400, 300, 0, '[{"reason":"LATE","amount":"1.00"}]', '2026-09-15', 0 from (select credit_code as code from enterprise order by 1 limit 1) e`,
    `update earning set pay = 301 where id = 'ER-M'`,
    ...[
      [NUMBERS.clue, '330106'],
      ['C-M-ABROAD', '440305'],
    ].map(
      ([id, region]) =>
        `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on) select '${id}', '${ID}', credit_code, '${region}', 'WINDOW', 1, 'RECEIVED', '2026-01-01' from (select credit_code from enterprise order by 1 limit 1) e`,
    ),
    `insert into clue_referral (clue, from_region, to_region, referred_on, reason) values ('${NUMBERS.clue}', '330105', '330106', '2026-01-02', '测试')`,
    `insert into arbitration_case (number, canonical, commission, region, worker, respondent, claim, amount, filed_on) select '${NUMBERS.arbitration}', '${NUMBERS.arbitration.replace('〔', '(').replace('〕', ')')}', '测试', '330106', '${ID}', credit_code, 'PAY', 1, '2026-01-02' from (select credit_code from enterprise order by 1 limit 1) e`,
  ]);
  await sql('hub_courts', [
    ...[
      [NUMBERS.courtCase, '330106', 'true', "'2026-06-01'"],
      ['(2026)粤0305民初9099002号', '440305', 'false', 'null'],
    ].flatMap(([number, region, published, decided]) => [
      `insert into court_case (number, chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure, document_type, filed_on, decided_on, published, outcome, authority)
       select '${number}', 'M-${region}', '测试', 'CIVIL', cause_code, cause_version, cause_name, court, court_level, '${region}', 'FIRST_INSTANCE', 'JUDGMENT', '2026-02-01', ${decided}, ${published}, case when ${published} then 'CLAIM_UPHELD' end, 'ORDINARY' from court_case limit 1`,
      `insert into case_party (case_number, ordinal, role, worker, masked_name) values ('${number}', 1, 'PLAINTIFF', '${ID}', '测某')`,
    ]),
    `insert into mediation_case (id, organization, region, worker, enterprise, dispute, opened_on) select '${NUMBERS.mediation}', '测试', '330106', '${ID}', enterprise, '测试', '2026-01-01' from mediation_case limit 1`,
    `insert into procedure_step (chain, ordinal, stage, number, region, started_on) values ('M-330106', 1, 'MEDIATION', '${NUMBERS.mediation}', '330106', '2026-01-01'), ('M-330106', 2, 'ARBITRATION', '${NUMBERS.arbitration}', '330106', '2026-01-02'), ('M-330106', 3, 'FIRST_INSTANCE', '${NUMBERS.courtCase}', '330106', '2026-02-01')`,
    `insert into case_representative values ('${NUMBERS.courtCase}', 1, 1, '测试律师', '测试律所')`,
    `insert into legal_aid_case (id, region, institution, worker, enterprise, matter, applied_on) select '${NUMBERS.legalAid}', '330106', '测试', '${ID}', enterprise, 'PAY', '2026-01-01' from mediation_case limit 1`,
    `insert into factor_finding (case_number, factor, value, quote, paragraph) values ('${NUMBERS.courtCase}', 'PENALTY', 1, '测试', 1)`,
  ]);
  await sql('hub_insurance', [
    ...[
      [NUMBERS.claim, '330106'],
      ['IC-M-ABROAD', '440305'],
    ].map(
      ([number, region]) =>
        `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on, determined_on, determination, grounds, account, findings, investigator, order_check, materials_on, investigated_on, appraisal_applied_on, appraised_on, capacity_grade, care_level, review_outcome, suit)
         select '${number}', '${ID}', platform, 'O', '2026-01-01T00:00:00Z', '${region}', '${region}', 'APPRAISED', '2026-01-02', '2026-01-03', 'RECOGNISED', '测试', '测试', '测试', '测试', 'INSURED', '2026-01-02', '2026-01-02', '2026-01-04', '2026-01-05', 9, 'PART', 'UPHELD', '${NUMBERS.courtCase}' from injury_claim limit 1`,
    ),
    `insert into claim_benefit values ('${NUMBERS.claim}', 1, 'MEDICAL', false, 10, '10.00', '测试', '测试', '2026-01-04')`,
    `insert into enrolment_spell (id, worker, scheme, region, household, mode, base, from_day) values (0, '${ID}', 'PENSION', '330106', '330106', 'FLEXIBLE', 5000, '2026-01-01')`,
    `insert into contribution_month values ('${ID}', 'PENSION', '2026-01-01', '330106', 5000, 1000, 400, null, null)`,
    `insert into month_contest (id, worker, scheme, month, region, contested_by, reason, base, paid, account, contested_with, contested_on, contest_state) values ('MX-M', '${ID}', 'PENSION', '2019-01-01', '330106', '520102', '测试', 1, 1, 0, 'insurance-520102', '2026-11-27', 'OPEN')`,
    `insert into transfer_request (id, worker, scheme, from_region, to_region, state, applied_on, months, account, pooled, reason) values ('${NUMBERS.transfer}', '${ID}', 'PENSION', '330106', '520102', 'RETURNED', '2026-01-01', 1, 400, 600, '测试')`,
    `insert into transfer_event values ('${NUMBERS.transfer}', 1, 'ACCEPT', '330106', '2026-01-02')`,
    `insert into order_digest values ('${orderDigest(DEMO_KEY, '91193100MA00000238', NUMBERS.order)}', '${ID}', 'INSTANT_DELIVERY', '330106', '2026-06-01T03:50:00Z', null)`,
    `insert into order_premium_batch values ('${NUMBERS.batch}', '91193100MA00000238', 'INSTANT_DELIVERY', '330106', '2026-06-01', 2, 10, 0.25, 2.5, 2.5, '测试', '2026-06-02', true)`,
  ]);
  await sql(
    'hub_unions',
    [NUMBERS.membership, 'UM-M-ABROAD'].map(
      (id, i) =>
        `insert into union_membership (id, worker, organization, region, joined_on) values ('${id}', '${ID}', 'U-${[HOME, ABROAD][i]}', '${[HOME, ABROAD][i]}', '2026-01-01')`,
    ),
  );
  await sql('hub_unions', [
    `insert into grievance_channel select 'GC-M', credit, '330000', 'APPEAL', '测试', '全天', '2024-01-01' from (select enterprise as credit from contract_coverage order by 1 limit 1) c`,
    `insert into grievance (id, worker, enterprise, region, channel, topic, account, raised_at, due_on, due_by) select 'GR-M', '${ID}', enterprise, '${HOME}', 'GC-M', 'ACCOUNT', '测试', '2026-10-31T10:00:00Z', '2026-11-05', '测试' from grievance_channel where id = 'GC-M'`,
    `insert into saved_search (id, participant, name, search, filter) values ('${NUMBERS.search}', 'union-${HOME}', '测试', '最低', '{}')`,
    `insert into contract_alert (search, contract, reason) values ('${NUMBERS.search}', 'CC-000001', 'NEW_FILING')`,
  ]);
  for (const [database, statements] of Object.entries(FURTHER_STATEMENTS)) await sql(database, statements);
  const kinds = Object.keys(FURTHER_MATTERS) as (keyof typeof WORDS)[];
  await sql('hub_sharing', [
    ...kinds.flatMap((kind) =>
      (['home', 'abroad'] as const).map(
        (place) =>
          `insert into matter_confirmation (id, participant, region, matter, person, basis, state, requested_on, decided_at) values ('MC-M-${kind}-${place}', '${WORDS[kind]}-${place === 'home' ? HOME : ABROAD}', '${place === 'home' ? HOME : ABROAD}', '${MATTERS[kind]?.[place]}', '${ID}', 'PERSON', 'CONFIRMED', '2026-01-01', now())`,
      ),
    ),
    ...kinds.map(
      (kind) =>
        `insert into emergency_access (id, participant, region, matter, persons, reason, opened_at, until_at, review_by) values ('EA-M-${kind}', '${WORDS[kind]}-${ABROAD}', '${ABROAD}', '${FURTHER_MATTERS[kind]?.emergency}', '{${ID}}', '测试', now(), now() + interval '2 days', '2099-01-01')`,
    ),
  ]);
  const dealings = `'union-${HOME}', 'labour-${HOME}', '${HOME}'`;
  const shared = `'{Engagement.form}', '{330000}', '测试', '测试', '测试', 'SERVICE_INTERFACE'`;
  await sql('hub_sharing', [
    `insert into sharing_request (id, participant, provider, region, coordinates, regions, purpose, legal_basis, scene, mode, operations, unconditional, state, complete_on, agreement) values ('${NUMBERS.request}', ${dealings}, ${shared}, '[{"hash": "x", "document": "x"}]', false, 'GRANTED', '2026-01-01', '${NUMBERS.agreement}')`,
    `insert into sharing_agreement (id, request, participant, provider, agency, region, coordinates, regions, purpose, legal_basis, scene, mode, operations, valid_from, valid_to, state, granted_on) values ('${NUMBERS.agreement}', '${NUMBERS.request}', 'union-${HOME}', 'labour-${HOME}', 'labour', '${HOME}', ${shared}, '[{"hash": "x", "document": "x"}]', '2026-01-01', '2099-01-01', 'ACTIVE', '2026-01-01')`,
    `insert into correction (id, requester, provider, region, coordinate, record, subject, wrong, right_value, evidence, requested_on, state, recalled_readers) values ('${NUMBERS.correction}', ${dealings}, 'WageClue.amount', 'x', '${ID}', '1', '2', 'x', '2026-01-01', 'CORRECTED', '[{"participant": "x", "first_at": "2026-01-01T00:00:00Z", "last_at": "2026-01-01T00:00:00Z", "looks": 1}]')`,
    `insert into sharing_dispute (id, request, raised_by, against, region, common_region, across, grounds, stage, raised_on) values ('${NUMBERS.dispute}', '${NUMBERS.request}', ${dealings}, '${HOME}', false, '测试', 'NEGOTIATION', '2026-01-01')`,
    ...Object.entries({
      request: 'sharing_request',
      agreement: 'sharing_agreement',
      correction: 'correction',
      dispute: 'sharing_dispute',
    }).map(
      ([noun, register]) =>
        `insert into workflow_event (register, about, participant, action, on_day) values ('${register}', '${NUMBERS[noun as 'request']}', 'union-${HOME}', 'TESTED', '2026-01-01')`,
    ),
  ]);
  for (const [database, registers] of Object.entries(REGISTERS))
    await sql(
      database,
      Object.entries(registers).map(
        ([register, key]) =>
          `insert into workflow_event (register, about, participant, action, on_day, note) select '${register}', ${key}::text, 'x', 'TESTED', '2026-01-01', '测试' from ${register}`,
      ),
    );
  return layAgreements(hub);
}

// Registers whose records have a history, and their keys: every record has gone through one step.
const REGISTERS: Record<string, Record<string, string>> = {
  hub_labour: {
    wage_clue: 'id',
    arbitration_case: 'number',
    inspection: 'number',
    interview: 'id',
    rectification: 'id',
    check_up: 'id',
    joint_measure: 'id',
  },
  hub_unions: {
    collective_contract: 'id',
    algorithm_consultation: 'id',
    consultation_opinion: 'id',
    bargaining_round: 'id',
    grievance: 'id',
    union_membership: 'id',
  },
  hub_courts: { court_case: 'number', legal_aid_case: 'id', mediation_case: 'id' },
  hub_insurance: { injury_claim: 'number', month_contest: 'id', transfer_request: 'id', enrolment_spell: 'id' },
};

async function layAgreements(hub: HubAddress): Promise<Column[]> {
  const columns: Column[] = [];
  await asAdministrator(
    'hub_sharing',
    async (client) => {
      for (const kind of Object.keys(WORDS) as BodyKind[])
        for (const place of ['home', 'abroad'] as const) {
          const region = place === 'home' ? HOME : ABROAD;
          const participant = `${WORDS[kind]}-${region}`;
          const providers = AGENCIES.filter((agency) => OWN_KIND[agency] !== kind);
          const ids: Record<string, string[]> = { agreement: [], expired: [], suspended: [] };
          const grants: Grant[] = [];
          for (const agency of providers)
            for (const state of ['agreement', 'expired', 'suspended']) {
              const id = `AG-M-${participant}-${agency}-${state}`.slice(0, 40);
              const regions = agency === 'sharing' ? ['100000'] : [HOME];
              const coordinates = coordinatesOf(agency);
              await client.query(AGREE, [
                id,
                participant,
                `${WORDS[OWN_KIND[agency]]}-${regions[0]}`,
                agency,
                region,
                coordinates,
                regions,
                state === 'expired' ? '2026-02-01' : '2099-01-01',
                state === 'suspended' ? 'SUSPENDED' : 'ACTIVE',
              ]);
              ids[state]?.push(id);
              if (state === 'agreement') grants.push({ agreement: id, provider: agency, regions, coordinates });
            }
          for (const ground of GROUNDS.filter((one) => place === 'abroad' || !ABROAD_ONLY.includes(one)))
            columns.push(columnOf({ kind, place, ground, participant }, region, ids, grants));
        }
      columns.push(...(await layOutside(client)));
    },
    hub,
  );
  return columns;
}

/** Their places on the register; the tax office gets an agreement with every agency over all its fields. */
async function layOutside(client: pg.Client): Promise<Column[]> {
  const register = `insert into participant (id, name, kind, region, legal_basis, department) values ($1, '（模拟）', $2, $3, '测试', $4)`;
  await client.query(register, [OUTSIDERS.platform, 'PLATFORM', PLATFORM_REGION, null]);
  await client.query(register, [OUTSIDERS.department, 'DEPARTMENT', HOME, 'TAX']);
  const grants: Grant[] = [];
  for (const agency of AGENCIES) {
    const [id, coordinates, regions] = [`AG-M-tax-${agency}`, coordinatesOf(agency), [agency === 'sharing' ? '100000' : HOME]];
    const [participant, provider] = [OUTSIDERS.department, `${WORDS[OWN_KIND[agency]]}-${regions[0]}`];
    await client.query(AGREE, [id, participant, provider, agency, HOME, coordinates, regions, '2099-01-01', 'ACTIVE']);
    grants.push({ agreement: id, provider: agency, regions, coordinates });
  }
  const named = grants.map(({ agreement }) => agreement).join(',');
  const column = (ground: (typeof OUTSIDE)[number], kind: ParticipantKind, region: string): Column => ({
    ...{ kind, ground, place: 'home', participant: OUTSIDERS[ground] },
    headers: { 'x-hub-partial': 'allow', ...(kind === 'DEPARTMENT' && { 'x-hub-agreement': named }) },
    standing: { participant: OUTSIDERS[ground], kind, region, actor: 'matrix', grants: kind === 'DEPARTMENT' ? grants : [] },
  });
  const mandate: ActingUnder = { id: `MD-${'a1'.repeat(8)}`, scopes: ['LOOK'], agent: OUTSIDERS.agent, agentKind: 'UNION' };
  await client.query(
    `insert into mandate (id, person, agent, agent_kind, scopes, valid_from, valid_to) values ($1, $2, $3, 'UNION', $4, '2026-01-01', '2099-01-01')`,
    [mandate.id, ID, mandate.agent, mandate.scopes],
  );
  const oneself = column('oneself', 'PERSON', '100000');
  return [
    oneself,
    {
      ...column('agent', 'PERSON', '100000'),
      headers: { ...oneself.headers, 'x-hub-mandate': mandate.id },
      standing: { ...oneself.standing, mandate },
    },
    column('another person', 'PERSON', '100000'),
    column('platform', 'PLATFORM', PLATFORM_REGION),
    column('department', 'DEPARTMENT', HOME),
  ];
}

function columnOf(
  column: Pick<Column, 'place' | 'participant'> & { kind: BodyKind; ground: (typeof GROUNDS)[number] },
  region: string,
  ids: Record<string, string[]>,
  grants: Grant[],
): Column {
  const { kind, place, ground, participant } = column;
  const further = FURTHER.find((one) => one === ground);
  const named = ground === 'both' || further ? ids.agreement : ids[ground];
  const reference =
    ground === 'bare' || ground === 'agreement' ? undefined : further ? FURTHER_MATTERS[kind]?.[further] : MATTERS[kind]?.[place];
  const header = reference?.replace(/\/(.*)$/, (_all, number) => `/${encodeURIComponent(number)}`);
  return {
    ...column,
    headers: { 'x-hub-partial': 'allow', ...(named && { 'x-hub-agreement': named.join(',') }), ...(header && { 'x-hub-matter': header }) },
    standing: {
      participant,
      kind,
      region,
      actor: 'matrix',
      grants: ground === 'agreement' || ground === 'both' || further ? grants : [],
      ...(reference && ground !== 'void' && { matter: { reference, subjects: [ID], confirmed: ground === 'unconfirmed' ? [] : [ID] } }),
    },
  };
}
