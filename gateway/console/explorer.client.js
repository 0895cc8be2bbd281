/* global React, ReactDOM, GraphiQL */
const identity = document.getElementById('identity');
const participant = document.getElementById('participant');
const token = document.getElementById('token');
const question = document.getElementById('question');

const QUESTIONS = [
  {
    label: 'Who am I? · 我是谁',
    query: `{
  me {
    id
    name
    kind
    legalBasis
    region { name nameEn }
  }
}
`,
  },
  {
    label: 'Union: contracts on bad weather in Shanghai · 工会：上海恶劣天气条款',
    query: `{
  collectiveContracts(
    search: "恶劣天气"
    where: { region: "310000" }
    first: 5
  ) {
    totalCount
    nodes {
      number
      title
      status
      expiresOn
      matches {
        snippet
        clause { number topic }
      }
    }
  }
}
`,
  },
  {
    label: 'Court: prior cases on a labour relation · 法院：劳动关系类案',
    query: `{
  courtCases(where: { relation: LABOUR_RELATION }, first: 5) {
    nodes {
      number
      title
      court
      authority
      outcome
      factors { factor value }
      chain { stage number startedOn endedOn outcome }
    }
  }
}
`,
  },
  {
    label: 'Agency: enterprises across agencies · 部门：企业全貌',
    query: `{
  enterprises(where: { role: PLATFORM }, first: 3) {
    nodes {
      creditCode
      name
      headquarters { name }
      partners(first: 3) { totalCount nodes { contractor { name } } }
      collectiveContracts(first: 3) { totalCount nodes { title expiresOn } }
      courtCases(first: 3) { totalCount nodes { number outcome } }
      injuryCoverage(month: "2026-09") { insured orders }
    }
  }
}
`,
  },
  {
    label: 'Court of Zhejiang: parties of its pending case, under two agreements · 浙江法院：在审案件当事人（凭协议和案由）',
    headers: {
      'X-Hub-Agreement': 'AG-90000001,AG-90000002',
      'X-Hub-Matter': 'court-case/%282026%29%E6%B5%990127%E6%B0%91%E5%88%9D9000034%E5%8F%B7',
      'X-Hub-Partial': 'allow',
    },
    query: `{
  courtCase(number: "(2026)浙0127民初9000034号") {
    title
    parties {
      maskedName
      worker {
        occupation
        engagements { form from to enterprise { name } }
        enrolments { scheme from to region { name } }
        memberships { joinedOn }
      }
    }
  }
}
`,
  },
  {
    label: 'Everybody: my agreements and my ledger entries · 各方：本方协议与查询台账',
    query: `{
  me {
    agreements(first: 10) {
      nodes { id state purpose coordinates validTo provider { name } }
    }
  }
  accessLedger(first: 10) {
    totalCount
    nodes { at operationName matter agreements outcome reason coordinates }
  }
}
`,
  },
];

const root = ReactDOM.createRoot(document.getElementById('explorer'));

function fetcher(parameters, { headers: own } = {}) {
  const headers = { ...own, 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
  const sent = token.value.trim();
  if (sent) headers.authorization = `Bearer ${sent}`;
  return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(parameters) }).then((response) => response.json());
}

/** Replaces the browser's storage, which would keep queries and variables for the next user of the computer. */
function forgetfulStorage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}
const storage = forgetfulStorage();
// Data stored by earlier versions of this page.
for (const key of Object.keys(localStorage)) if (key.startsWith('graphiql:')) localStorage.removeItem(key);

/** The schema may differ for another identity; a new key makes the explorer load it again. */
function show({ query, headers } = {}) {
  const options = {
    fetcher,
    storage,
    key: `${token.value.length}/${Date.now()}`,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: true,
  };
  const asked = query === undefined ? {} : { query, headers: headers ? JSON.stringify(headers, null, 2) : '' };
  root.render(React.createElement(GraphiQL, { ...options, ...asked }));
}

for (const [i, { label }] of QUESTIONS.entries()) question.append(new Option(label, String(i)));
question.addEventListener('change', () => show(QUESTIONS[Number(question.value)]));
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
(url ? offerDemoParticipants(url) : Promise.resolve()).catch(() => {}).finally(() => show(QUESTIONS[0]));
