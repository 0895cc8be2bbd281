import { demoTables, registeredPlaces } from '../../subgraphs/demo/load.ts';

interface Case {
  number: string;
  chain: string;
  procedure: string;
  document_type: string;
  cause_name: string;
  outcome: string | null;
  relation: string | null;
  gist: string | null;
  key_points: string[];
  cites: string[];
  decided_on: string | null;
  published: boolean;
  withdrawn_on: string | null;
  amounts: string;
}
interface Text {
  case_number: string;
  paragraphs: { section: string; text: string }[];
}
const { courts } = demoTables(registeredPlaces());
const cases = courts.court_case as unknown as Case[];
const texts = new Map((courts.case_text as unknown as Text[]).map(({ case_number, paragraphs }) => [case_number, paragraphs]));
const parties = courts.case_party as unknown as { case_number: string; role: string; name: string | null; masked_name: string | null }[];
const findings = courts.factor_finding as unknown as { case_number: string; value: number }[];
const part = (number: string, section: string) =>
  (texts.get(number) ?? [])
    .filter((one) => one.section === section)
    .map(({ text }) => text)
    .join('');
const written = cases.filter(({ number }) => texts.has(number));
const judgments = written.filter(({ document_type }) => document_type === 'JUDGMENT');
const NO_RELATION = /不属于劳动关系|不足以认定存在劳动关系|不完全符合确立劳动关系情形/;
const RESTS_ON_IT = /^(确认劳动关系|经济补偿金|工伤保险待遇)纠纷$/;
/** Cases for which this is not so, by number; none should be left. */
const except = (list: readonly Case[], holds: (one: Case) => boolean) => list.filter((one) => !holds(one)).map(({ number }) => number);

test('there are judgments of every kind to look at', () => {
  expect(judgments.length).toBeGreaterThan(250);
  expect(new Set(written.map(({ outcome }) => outcome))).toEqual(
    new Set(['CLAIM_UPHELD', 'UPHELD_IN_PART', 'DISMISSED', 'SETTLED', 'WITHDRAWN', 'AFFIRMED', 'REVERSED']),
  );
});

test('what the reasons find is what the record says of the relation', () => {
  const found = ({ number }: Case) => {
    const reasons = part(number, 'REASONING');
    return NO_RELATION.test(reasons) ? 'none' : /应认定存在劳动关系/.test(reasons) ? 'LABOUR_RELATION' : null;
  };
  expect(
    except(written, (one) => found(one) === (one.relation === null || one.relation === 'LABOUR_RELATION' ? one.relation : 'none')),
  ).toEqual([]);
});

test('a claim that rests on a labour relation is upheld only where one was found', () => {
  const rest = judgments.filter(({ cause_name }) => RESTS_ON_IT.test(cause_name));
  expect(rest.length).toBeGreaterThan(60);
  const granted = ({ number }: Case) => /^确认.*存在劳动关系|内向.*支付/.test(part(number, 'DISPOSITION').replace(/^撤销.*?判决；/, ''));
  expect(except(rest, (one) => !granted(one) || !NO_RELATION.test(part(one.number, 'REASONING')))).toEqual([]);
  const confirmations = rest.filter(({ cause_name, procedure }) => cause_name === '确认劳动关系纠纷' && procedure === 'FIRST_INSTANCE');
  expect(except(confirmations, (one) => granted(one) === /应认定存在劳动关系/.test(part(one.number, 'REASONING')))).toEqual([]);
});

test('reasons, order and outcome say the same', () => {
  const SUPPORTED = /予以支持|应予纠正/;
  const REFUSED = /不予支持/;
  expect(
    except(judgments, ({ number, outcome }) => {
      const [reasons, order] = [part(number, 'REASONING'), part(number, 'DISPOSITION')];
      if (outcome === 'DISMISSED') return /^驳回.+的诉讼请求。$/.test(order) && REFUSED.test(reasons) && !SUPPORTED.test(reasons);
      if (outcome === 'AFFIRMED') return order === '驳回上诉，维持原判。' && /上诉理由不能成立/.test(reasons) && !/应予纠正/.test(reasons);
      if (outcome === 'REVERSED') {
        const dismissed = /；驳回.+的诉讼请求。$/.test(order);
        return order.startsWith('撤销') && /一审判决认定事实有误/.test(reasons) && dismissed === REFUSED.test(reasons);
      }
      const inPart = /；驳回.*其他诉讼请求/.test(order);
      return !/^驳回/.test(order) && inPart === (outcome === 'UPHELD_IN_PART') && /予以支持/.test(reasons) && !REFUSED.test(reasons);
    }),
  ).toEqual([]);
});

test('what was settled or withdrawn has no finding and no precedent', () => {
  const others = written.filter(
    ({ outcome, document_type }) => document_type !== 'JUDGMENT' || outcome === 'SETTLED' || outcome === 'WITHDRAWN',
  );
  expect(others.length).toBeGreaterThan(20);
  expect(
    except(
      others,
      (one) => one.relation === null && one.gist === null && one.key_points.length === 0 && !/判决如下/.test(part(one.number, 'REASONING')),
    ),
  ).toEqual([]);
});

test('an amount in the order is the one in the record, and never above the claim', () => {
  expect(
    except(written, ({ number, amounts, outcome }) => {
      const [money] = JSON.parse(amounts) as { claimed: string; awarded: string }[];
      const ordered = /支付(\d+\.\d\d)元/.exec(part(number, 'DISPOSITION'))?.[1];
      if (!money) return ordered === undefined || outcome === 'SETTLED';
      return Number(money.awarded) <= Number(money.claimed) && (ordered === undefined || ordered === money.awarded);
    }),
  ).toEqual([]);
});

test('an appeal is brought by who lost, and an enforcement follows a judgment for the worker', () => {
  const first = new Map(cases.filter(({ procedure }) => procedure === 'FIRST_INSTANCE').map((one) => [one.chain, one]));
  const appeals = written.filter(({ procedure }) => procedure === 'APPEAL');
  expect(appeals.length).toBeGreaterThan(20);
  const appellant = (number: string) => parties.find((one) => one.case_number === number && one.role === 'PLAINTIFF');
  expect(
    except(appeals, ({ number, chain }) => (appellant(number)?.name === null) === (first.get(chain)?.outcome === 'DISMISSED')),
  ).toEqual([]);
  expect(
    except(appeals, ({ number }) => {
      const { name, masked_name } = appellant(number) as { name: string | null; masked_name: string | null };
      return part(number, 'FACTS').startsWith(`上诉人${name ?? masked_name}上诉请求`);
    }),
  ).toEqual([]);
  const enforced = cases.filter(({ procedure }) => procedure === 'ENFORCEMENT');
  expect(
    except(enforced, ({ chain }) => {
      const appeal = appeals.find((one) => one.chain === chain);
      const dismissed = first.get(chain)?.outcome === 'DISMISSED';
      return appeal?.outcome === 'REVERSED' ? dismissed : !dismissed;
    }),
  ).toEqual([]);
});

test('facts that a court found lean the way it concluded', () => {
  const sums = new Map<string, number>();
  for (const { case_number, value } of findings) sums.set(case_number, (sums.get(case_number) ?? 0) + value);
  const decided = judgments.filter(({ number, relation }) => sums.has(number) && relation !== 'INCOMPLETE');
  expect(except(decided, ({ number, relation }) => (sums.get(number) as number) > 0 === (relation === 'LABOUR_RELATION'))).toEqual([]);
});

test('a judgment follows earlier published judgments only, and names in its reasons each that its record cites', () => {
  const byNumber = new Map(cases.map((one) => [one.number, one]));
  const citing = cases.filter(({ cites }) => cites.length > 0);
  expect(citing.length).toBeGreaterThan(40);
  expect(citing.some(({ cites }) => cites.length > 1)).toBe(true);
  const STATES_A_RULE = ['CLAIM_UPHELD', 'UPHELD_IN_PART', 'DISMISSED', 'AFFIRMED', 'REVERSED'];
  // One that was withdrawn later had been published when it was cited.
  const isPrecedent = (cited: Case | undefined, { number, decided_on }: Case) =>
    cited?.document_type === 'JUDGMENT' &&
    (cited.published || cited.withdrawn_on !== null) &&
    STATES_A_RULE.includes(cited.outcome as string) &&
    cited.procedure !== 'ENFORCEMENT' &&
    cited.number !== number &&
    (cited.decided_on as string) <= (decided_on as string);
  expect(except(citing, (one) => one.cites.every((number) => isPrecedent(byNumber.get(number), one)))).toEqual([]);
  expect(except(citing, ({ document_type, outcome }) => document_type === 'JUDGMENT' && STATES_A_RULE.includes(outcome as string))).toEqual(
    [],
  );
  // A number may be written in full-width brackets, or with blanks.
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s〔〕[\]()]/g, '');
  expect(except(citing, ({ number, cites }) => cites.every((cited) => plain(part(number, 'REASONING')).includes(plain(cited))))).toEqual(
    [],
  );
});
