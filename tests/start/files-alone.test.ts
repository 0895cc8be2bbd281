import fs from 'node:fs';
import path from 'node:path';
import { agree } from '../support/agreements.ts';
import { type Answer, ask, type Question, tokenOf } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { numbersInBytes } from '../support/numbers-in-bytes.ts';
import * as office from '../support/office-files.ts';
import { placesOfNumbers } from '../support/scan-for-numbers.ts';
import { startHub, type TestHub, temporaryFolder } from '../support/start-hub.ts';

const [AGENCY, UNION, COURT, INSURER] = ['labour-310000', 'union-310000', 'court-310000', 'insurance-310000'];
const DAY = '2026-11-20';
const folder = temporaryFolder();
const files = temporaryFolder();
const said: string[] = [];
let hub: TestHub;

/** What was asked, in which words: nobody who asks has ever seen a pseudonym. */
const asked: string[] = [];

/** The answer to a question; fails loudly where it carries an error. */
async function find(who: string, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer['data']> {
  const question: Question = { query, variables: { ...variables }, headers };
  asked.push(JSON.stringify(question));
  const found = await ask(who, question, hub);
  said.push(JSON.stringify([found.data, found.errors, found.extensions]));
  if (found.errors || found.status !== 200) throw new Error(`status ${found.status}: ${JSON.stringify(found.errors, null, 1)}`);
  return found.data;
}

/** Takes a file in as an officer does; answers what the command printed. */
async function takeIn(file: office.OfficeFile): Promise<string> {
  const isWorkbook = file.name.endsWith('.xlsx');
  const template = path.join(files, `template of ${file.name}`);
  if (isWorkbook) expect(command('import', file.agency, file.dataset, '--template', template)).toMatchObject({ code: 0 });
  const written = await office.writeOfficeFile(files, file, isWorkbook ? template : undefined);
  const { code, output, notes } = command('import', file.agency, file.dataset, written, '--data', folder);
  const rejects = `${written}.rejects.csv`;
  said.push(output, notes);
  return `${file.name}: code ${code}, ${output.trim()}${fs.existsSync(rejects) ? fs.readFileSync(rejects, 'utf8') : ''}`;
}

beforeAll(async () => {
  hub = await startHub({ folder, args: ['--profile', 'empty'], keep: true });
}, 900_000);

afterAll(async () => {
  await hub?.stop();
  for (const one of [folder, files]) fs.rmSync(one, { recursive: true, force: true });
});

test('files of offices, with identity numbers and the words of offices, are taken in whole', async () => {
  for (const file of office.FILES) {
    const taken = await takeIn(file);
    expect(taken).toMatch(new RegExp(`^${file.name}: code 0, .* ${file.rows.length} created, 0 changed, 0 unchanged$`, 's'));
  }
}, 900_000);

test('an agency has the dossier of a firm, and a worker with earnings and cover', async () => {
  const firm = await find(
    AGENCY as string,
    `query($firm: CreditCode!) { enterprise(creditCode: $firm) {
      name roles headquarters { code } platforms { principal { name } }
      inspections(first: 5) { nodes { number result } } violations(first: 5) { nodes { type amount } }
      wageClues(first: 5) { nodes { id amount } }
      applicableContracts(on: "${DAY}", region: "${office.DISTRICT}") { because through { creditCode } contract { title } }
      courtCases(first: 5) { nodes { number outcome } } injuryCoverage(month: "2026-09") { insured }
    } }`,
    { firm: office.FIRM },
  );
  expect(firm.enterprise).toEqual({
    name: '（模拟）白鹭闵行站点服务公司',
    roles: ['PARTNER'],
    headquarters: { code: office.DISTRICT },
    platforms: [{ principal: { name: '（模拟）白鹭即配平台' } }],
    inspections: { nodes: [{ number: '闵监〔2026〕3号', result: 'ORDERED_TO_MEND' }] },
    violations: { nodes: [{ type: 'PAY_ARREARS', amount: '4350.50' }] },
    wageClues: { nodes: [{ id: office.CLUE, amount: '4350.50' }] },
    applicableContracts: [
      { because: 'PARTNER_OF_PLATFORM', through: { creditCode: office.PLATFORM }, contract: { title: '（模拟）白鹭即配平台集体合同' } },
    ],
    courtCases: {
      nodes: expect.arrayContaining([
        { number: office.FIRST, outcome: 'CLAIM_UPHELD' },
        { number: office.APPEAL, outcome: 'AFFIRMED' },
      ]),
    },
    injuryCoverage: { insured: 40 },
  });

  const agreement = await agree(
    AGENCY as string,
    INSURER as string,
    { coordinates: ['Worker.*', 'EnrolmentSpell.*', 'InjuryClaim.*'], regions: ['310000'] },
    hub,
  );
  const { worker } = await find(
    AGENCY as string,
    `query($who: ID!) { worker(id: $who) {
      occupation engagements { form from enterprise { creditCode } } wageClues { id } arbitrationCases { number outcome }
      workMonths(from: "2026-09", to: "2026-09") { period orders due paid arrears payState }
      enrolments { scheme from region { code } } injuryClaims { number }
    } }`,
    { who: office.RIDER },
    { 'X-Hub-Agreement': agreement, 'X-Hub-Matter': `wage-clue/${encodeURIComponent(office.CLUE)}` },
  );
  expect(worker).toEqual({
    occupation: 'TAKEAWAY_RIDER',
    engagements: [{ form: 'INCOMPLETE', from: '2025-03-01', enterprise: { creditCode: office.FIRM } }],
    wageClues: [{ id: office.CLUE }],
    arbitrationCases: [{ number: office.ARBITRATION, outcome: 'AWARD_IN_PART' }],
    workMonths: [{ period: '2026-09', orders: 620, due: '7350.50', paid: '3000.00', arrears: '4350.50', payState: 'PARTLY' }],
    enrolments: expect.arrayContaining([
      { scheme: 'OCCUPATIONAL_INJURY', from: '2025-04-01', region: { code: office.DISTRICT } },
      { scheme: 'PENSION', from: '2025-04-01', region: { code: office.DISTRICT } },
    ]),
    injuryClaims: [{ number: '沪职伤2026-8' }],
  });
}, 300_000);

test('a union finds its member by its own number, and which contracts bind this rider here today', async () => {
  const agreement = await agree(UNION as string, AGENCY as string, { coordinates: ['Worker.*', 'Engagement.*'], regions: ['310000'] }, hub);
  const matter = `union-membership/${encodeURIComponent(office.MEMBER)}`;
  const { unionMembership: own } = await find(
    UNION as string,
    'query($id: ID!) { unionMembership(id: $id) { joinedOn leftOn organization { name } } }',
    { id: office.MEMBER },
  );
  expect(own).toEqual({ joinedOn: '2025-04-01', leftOn: null, organization: { name: '（模拟）闵行区总工会' } });
  const { worker } = await find(
    UNION as string,
    `query($who: ID!) { worker(id: $who) {
      memberships { id } applicableContracts(on: "${DAY}") { because contract { title clauses { topic text } } }
    } }`,
    { who: office.RIDER },
    { 'X-Hub-Agreement': agreement, 'X-Hub-Matter': matter },
  );
  expect(worker).toEqual({
    memberships: [{ id: office.MEMBER }],
    applicableContracts: [
      {
        because: 'PARTNER_OF_PLATFORM',
        contract: {
          title: '（模拟）白鹭即配平台集体合同',
          clauses: [
            { topic: 'REST', text: '连续接单满4小时的，系统停止派单不少于20分钟。' },
            { topic: 'WEATHER', text: '发布红色预警时停止派单。' },
          ],
        },
      },
    ],
  });
}, 300_000);

test('a court finds prior cases of the firm, the whole chain of a case, who holds a file on a party, and work, pay and cover', async () => {
  const { registerParticipant } = await find(
    'sharing-100000',
    'mutation($input: RegisterParticipantInput!) { registerParticipant(input: $input) { participant { id } userErrors { field } } }',
    { input: { id: COURT, name: '（模拟）上海法院', kind: 'COURT', region: '310000' } },
  );
  expect(registerParticipant).toEqual({ participant: { id: COURT }, userErrors: [] });

  const { courtCases, courtCase } = await find(
    COURT as string,
    `query($firm: CreditCode!, $number: CaseNumber!) {
      courtCases(where: { enterprise: $firm }, first: 10) { nodes { number relation } }
      courtCase(number: $number) { paragraphs { section } chain { stage number outcome } }
    }`,
    { firm: office.FIRM, number: office.APPEAL },
  );
  expect(courtCases.nodes.map(({ number }: { number: string }) => number)).toEqual(expect.arrayContaining([office.FIRST, office.APPEAL]));
  expect(courtCase.paragraphs.map(({ section }: { section: string }) => section)).toEqual(['FACTS', 'REASONING', 'DISPOSITION']);
  expect(courtCase.chain).toEqual([
    { stage: 'ARBITRATION', number: office.ARBITRATION, outcome: 'AWARD_IN_PART' },
    { stage: 'FIRST_INSTANCE', number: office.FIRST, outcome: 'CLAIM_UPHELD' },
    { stage: 'APPEAL', number: office.APPEAL, outcome: 'AFFIRMED' },
  ]);

  const matter = { 'X-Hub-Matter': `court-case/${encodeURIComponent(office.RUNNING)}` };
  const { whoHolds } = await find(
    COURT as string,
    'query($who: ID!) { whoHolds(person: $who) { labour { kind } unions { kind } courts { kind } insurance { kind } } }',
    { who: office.RIDER },
    matter,
  );
  const kinds = (of: string) => whoHolds[of].map(({ kind }: { kind: string }) => kind);
  expect(kinds('labour')).toEqual(expect.arrayContaining(['WORKER_REGISTER', 'ENGAGEMENT', 'EARNINGS', 'WAGE_CLUE', 'ARBITRATION']));
  expect(kinds('unions')).toEqual(['UNION_MEMBERSHIP']);
  expect(kinds('courts')).toEqual(expect.arrayContaining(['COURT_CASE']));
  expect(kinds('insurance')).toEqual(expect.arrayContaining(['ENROLMENT', 'INJURY_CLAIM']));

  const labour = await agree(
    COURT as string,
    AGENCY as string,
    { coordinates: ['Worker.*', 'Engagement.*', 'WorkMonth.*'], regions: ['310000'] },
    hub,
  );
  const insurance = await agree(
    COURT as string,
    INSURER as string,
    { coordinates: ['Worker.*', 'EnrolmentSpell.*'], regions: ['310000'] },
    hub,
  );
  const running = await find(
    COURT as string,
    `query($number: CaseNumber!) { courtCase(number: $number) { inProgress parties { role maskedName worker {
      engagements { from enterprise { name } } workMonths(from: "2026-09", to: "2026-09") { arrears } enrolments { scheme }
    } } } }`,
    { number: office.RUNNING },
    { ...matter, 'X-Hub-Agreement': `${labour},${insurance}` },
  );
  const [rider, firm] = running.courtCase.parties;
  expect(rider).toEqual({
    role: 'PLAINTIFF',
    maskedName: '模拟甲某',
    worker: {
      engagements: [{ from: '2025-03-01', enterprise: { name: '（模拟）白鹭闵行站点服务公司' } }],
      workMonths: [{ arrears: '4350.50' }],
      enrolments: expect.arrayContaining([{ scheme: 'OCCUPATIONAL_INJURY' }, { scheme: 'PENSION' }]),
    },
  });
  expect(firm).toMatchObject({ role: 'DEFENDANT', worker: null });
}, 300_000);

test('a number in a question is taken in a variable by POST only, and one with a fault is said to have one', async () => {
  const query = 'query($who: ID!) { worker(id: $who) { occupation } }';
  const typed = office.RIDER.slice(0, 17) + (office.RIDER.endsWith('1') ? '2' : '1');
  const inDocument = await ask(AGENCY as string, `{ worker(id: "${office.RIDER}") { occupation } }`, hub);
  const faulty = await ask(AGENCY as string, { query, variables: { who: typed } }, hub);
  const address = `${hub.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ who: office.RIDER }) })}`;
  const authorization = `Bearer ${await tokenOf(hub, AGENCY as string)}`;
  const byGet = (await (await fetch(address, { headers: { authorization, 'x-apollo-operation-name': 'q' } })).json()) as Answer;
  const rules = [inDocument, faulty, byGet].map(({ errors }) => errors?.[0]?.extensions.rule);
  expect(rules).toEqual(['IDENTITY_IN_DOCUMENT', 'check_digit', 'IDENTITY_IN_ADDRESS']);
  said.push(JSON.stringify([inDocument.errors, faulty.errors, byGet.errors]));
});

test('nobody typed a pseudonym, and no number is in a database, a file that the hub wrote, or anything that it answered', async () => {
  const inputs = fs.readdirSync(files).filter((name) => !name.startsWith('template'));
  const typed = [...asked, ...inputs.map((name) => fs.readFileSync(path.join(files, name), 'utf8'))].join('\n');
  expect(typed).not.toMatch(/w-[0-9a-f]{32}/);
  // What looks for numbers finds those that were sent.
  expect(numbersInBytes(Buffer.from(asked.join('\n')))).toContain('text');
  expect(numbersInBytes(Buffer.from(said.join('\n')))).toEqual([]);
  expect(await placesOfNumbers(hub)).toEqual([]);
}, 300_000);
