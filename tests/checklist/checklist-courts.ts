// What the hub answers for each row of the checklist that is the courts': the question, asked as the supreme court.
// Every field it names has to be there and to hold something.
const DEADLINES = 'deadlines { rule article startedOn dueOn state }';
const figure = (name: string) => `{ region(code: "100000") { courtFigures { ${name} { reported qualifier source computed unit asOf } } } }`;
const organizations = (kind: string) =>
  `{ mediationOrganizations(where: {kind: ${kind}}, first: 20) { totalCount nodes { name kind address hours mediators openedOn region { name } } } }`;
const MEDIATIONS =
  '{ courtCases(where: {procedure: SPECIAL}, first: 10) { totalCount nodes { chain { stage mediationCase { id kind organization dispute openedOn closedOn result terms agreedAmount confirmationNumber deadlines { rule dueOn metOn state } enterprise { name } worker { id } } } } } }';

export const COURTS_ROWS: Record<string, string> = {
  '1.5.1c': `{ legalAidCases(first: 100) { totalCount nodes { matter state institution appliedOn decidedOn lawFirm ${DEADLINES} enterprise { name } worker { id } } } }`,
  '1.5.2a': MEDIATIONS,
  '1.5.2b':
    '{ mediationOrganizations(first: 100) { totalCount nodes { kind jointly } } peoples: mediationOrganizations(where: {kind: PEOPLES}, first: 1) { totalCount } judicial: mediationOrganizations(where: {kind: JUDICIAL}, first: 1) { totalCount } }',
  '1.5.2c': figure('mediationOrganizations'),
  '1.5.2d': '{ regions(parent: "330000") { name mediationOrganizations(kind: ONE_STOP, first: 1) { totalCount } } }',
  '1.5.3a':
    '{ typicalCases(authority: TYPICAL) { number title issuer document publishedOn group relation mark } guiding: typicalCases(authority: GUIDING) { number title factors relation } }',
  '1.5.3b':
    '{ adjudicationPrinciples { code name text source factors mark } courtCases(search: "事实优先", first: 3) { totalCount nodes { matches { paragraph section snippet } } } }',
  '1.5.3c':
    '{ courtCases(search: "支配性劳动管理", where: {relation: LABOUR_RELATION, procedure: FIRST_INSTANCE}, first: 10) { totalCount nodes { relation factors { factor value quote paragraph } } } }',
  '1.5.3d':
    '{ adjudicationDivergence(where: {question: CLAIM, by: [FORUM]}) { forum disputes favourable share low high suppressed courtCases(first: 2) { totalCount nodes { number } } } }',
  '1.5.3e': '{ courtCases(where: {evasion: COOPERATION_AGREEMENT}, first: 10) { totalCount nodes { evasion relation gist } } }',
  '2.4': '{ courtCases(where: {relation: INCOMPLETE}, first: 100) { totalCount nodes { legalGaps gist } } }',
  '3.4c': organizations('ENTERPRISE'),
  '3.4d': MEDIATIONS,
  '3.4e': `{ courtCases(where: {procedure: APPEAL}, first: 10) { totalCount nodes { chain { stage number startedOn endedOn servedOn mode outcome ${DEADLINES} region { name } courtCase { number } } } } }`,
};
