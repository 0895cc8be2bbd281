/* global React, ReactDOM, GraphiQL */
const identity = document.getElementById('identity');
const participant = document.getElementById('participant');
const token = document.getElementById('token');
const question = document.getElementById('question');

const QUESTIONS = [
  { label: 'Who am I? · 我是谁', query: '{\n  me { id name kind legalBasis region { name nameEn } }\n}\n' },
  {
    label: 'Union: contracts on bad weather in Shanghai · 工会：上海恶劣天气条款',
    query:
      '{\n  collectiveContracts(search: "恶劣天气", where: { region: "310000" }, first: 5) {\n    totalCount\n    nodes { number title status expiresOn matches { clause { number topic } snippet } }\n  }\n}\n',
  },
  {
    label: 'Court: prior cases on a labour relation · 法院：劳动关系类案',
    query:
      '{\n  courtCases(where: { relation: LABOUR_RELATION }, first: 5) {\n    nodes { number title court authority outcome factors { factor value } chain { stage number startedOn endedOn outcome } }\n  }\n}\n',
  },
  {
    label: 'Agency: one enterprise across agencies · 部门：一企全貌',
    query:
      '{\n  enterprises(where: { role: PLATFORM }, first: 3) {\n    nodes {\n      creditCode name headquarters { name }\n      collectiveContracts(first: 3) { totalCount nodes { title expiresOn } }\n      courtCases(first: 3) { totalCount nodes { number outcome } }\n      injuryCoverage(month: "2026-09") { insured orders }\n    }\n  }\n}\n',
  },
];

const root = ReactDOM.createRoot(document.getElementById('explorer'));

function fetcher(parameters) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
  const sent = token.value.trim();
  if (sent) headers.authorization = `Bearer ${sent}`;
  return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(parameters) }).then((response) => response.json());
}

/** A new identity may read another schema: a new key makes the explorer ask for it again. */
function show(query) {
  const options = {
    fetcher,
    key: `${token.value.length}/${Date.now()}`,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: true,
  };
  root.render(React.createElement(GraphiQL, query === undefined ? options : { ...options, query }));
}

for (const [i, { label }] of QUESTIONS.entries()) question.append(new Option(label, String(i)));
question.addEventListener('change', () => show(QUESTIONS[Number(question.value)].query));
token.addEventListener('change', () => show());
participant.addEventListener('change', () => {
  token.value = participant.value;
  show();
});
identity.addEventListener('submit', (event) => event.preventDefault());

async function offerDemoParticipants(url) {
  const participants = await (await fetch(url)).json();
  for (const one of participants) participant.append(new Option(`${one.name} · ${one.id}`, one.token));
  participant.selectedIndex = 1;
  token.value = participant.value;
}

const url = identity.dataset.tokens;
(url ? offerDemoParticipants(url) : Promise.resolve()).catch(() => {}).finally(() => show(QUESTIONS[0].query));
