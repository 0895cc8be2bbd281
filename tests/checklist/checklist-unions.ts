// What the hub answers for each row of the checklist that is the unions': the question, asked as the national federation.
// Every field it names has to be there and to hold something.
const channels = (kind: string) =>
  `{ grievanceChannels(where: {kind: ${kind}}, first: 20) { totalCount nodes { kind name hours openedOn enterprise { name } record { received answered averageHours } } } }`;
const sites = (kind: string) =>
  `{ serviceSites(kind: ${kind}, first: 3) { totalCount nodes { kind name address facilities hours operator position { latitude longitude } region { name } } } }`;
const figure = (name: string) => `{ region(code: "100000") { unionFigures { ${name} { reported qualifier source computed unit asOf } } } }`;
const UNIONS =
  '{ unionOrganizations(where: {level: ENTERPRISE}, first: 10) { totalCount nodes { name level foundedOn memberCount parent { name } path { name } history { on kind after } enterprise { name } } } unionOrganization(id: "U-100000") { children(first: 2) { totalCount nodes { name } } enrolment(from: "2020-01", to: "2026-10") { channel joined } } }';
const FORUMS =
  '{ forums(first: 5) { totalCount nodes { heldOn topics outcomes workers enterprise { name } union { name } region { name } } } }';
const BARGAINING =
  '{ bargainingRounds(first: 30) { totalCount nodes { proposedOn proposedBy topics workerSide employerSide repliedOn heldOn outcome deadlines { rule dueOn state } } } }';
const CONSULTATIONS =
  '{ consultations(where: {state: PUBLISHED}, first: 5) { totalCount nodes { title topics openedOn concludedOn result publishedOn deadlines { rule dueOn metOn } opinions(first: 3) { totalCount nodes { raisedBy text adoption answer changedRule { title version effectiveFrom } } } } } }';
const CONTRACTS =
  '{ collectiveContracts(where: {status: IN_FORCE, on: "2026-10-31"}, first: 10) { totalCount nodes { number title kind sector signedOn effectiveOn expiresOn status clauses { topic text terms { name value unit } } employers { name } coverage(first: 3) { totalCount nodes { name } } coveredEnterpriseCount } } }';
const PARTICIPATION =
  '{ democraticParticipation(first: 5) { totalCount nodes { form heldOn topics resolutions representatives enterprise { name } } } }';
const CARE =
  '{ careActivities(first: 30) { totalCount nodes { kind title from to persons spent region { name } } } legalServices(first: 3) { totalCount nodes { kind name provider place hours persons } } }';
const FACILITIES = '{ serviceSites(facility: MEAL, first: 3) { totalCount nodes { facilities } } }';

export const UNIONS_ROWS: Record<string, string> = {
  '1.2.4a': UNIONS,
  '1.2.4b': FORUMS,
  '1.2.4c': channels('HOTLINE'),
  '1.2.4d': BARGAINING,
  '1.2.4e': channels('APPEAL'),
  '1.2.4f': CONSULTATIONS,
  '1.2.4g': `${figure('collectiveContracts').slice(0, -2)} ${CONTRACTS.slice(1)}`,
  '1.2.4h': figure('coveredEnterprises'),
  '1.4.3a': sites('PARTY_MASS_CENTRE'),
  '1.4.3b': sites('UNION_STATION'),
  '1.4.3c': sites('DRIVER_HOME'),
  '1.4.3d': CARE,
  '1.4.3e': figure('unionStations'),
  '1.4.3f': figure('driverHomes'),
  '1.4.3g': FACILITIES,
  '3.1f': UNIONS,
  '3.2b': CONSULTATIONS,
  '3.2c': PARTICIPATION,
  '3.2f': sites('GIG_STATION'),
  '3.4g': '{ commendations(first: 10) { totalCount nodes { kind title account publishedOn enterprise { name } union { name } } } }',
};
