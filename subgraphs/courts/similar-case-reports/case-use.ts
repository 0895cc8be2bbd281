import { describedEnum } from '../../shared/schema/described-enum.ts';
import type { Factor } from '../court-cases/factor.enums.ts';
import { FACTORS } from './report-words.ts';

export const CaseUse = describedEnum(
  'CaseUse',
  "Use of a prior case under the Supreme People's Court opinion of 2020 (类案运用建议，法发〔2020〕24号).",
  {
    FOLLOW: 'Similar guiding case: must be followed (应当参照).',
    REFER: 'Other similar case: may be referred to (可以参考).',
    DISTINGUISH: 'Decisive facts differ: distinguish it and give the reason (区别对待并说明理由).',
  },
);
export type CaseUse = keyof typeof CaseUse;

/** Proposed use of one prior case, and the reason; the court decides. */
export interface ProposedUse {
  use: CaseUse;
  useReason: string;
  useReasonZh: string;
}

const ARTICLE = '法发〔2020〕24号第九条';
const ARTICLE_EN = "Supreme People's Court, Guiding Opinions on Unified Application of Law (2020) No. 24, Art. 9";
interface Compared {
  authority: string;
  outcome?: string | null;
  shared?: readonly Factor[];
  differing?: readonly Factor[];
}

const WITHOUT_JUDGMENT = ['SETTLED', 'WITHDRAWN'];

/**
 * A guiding case that shares a factor must be followed and another case may be referred to, unless at least as many factors
 * differ as agree, or no court decided the issue. Where no factor was compared, it is undecided whether the case is similar.
 */
export function useOf({ authority, outcome, shared = [], differing = [] }: Compared): ProposedUse {
  if (outcome && WITHOUT_JUDGMENT.includes(outcome))
    return {
      use: 'DISTINGUISH',
      useReason: `settled or withdrawn: no court decided the issue, so there is nothing to follow (${ARTICLE_EN})`,
      useReasonZh: `以调解或者撤诉结案，没有对争议焦点作出裁判，不宜参照（${ARTICLE}）`,
    };
  const use: CaseUse =
    differing.length > 0 && differing.length >= shared.length
      ? 'DISTINGUISH'
      : authority === 'GUIDING' && shared.length > 0
        ? 'FOLLOW'
        : 'REFER';
  const zh = (factors: readonly Factor[]) => factors.map((one) => FACTORS[one][0]).join('、');
  const en = (factors: readonly Factor[]) => factors.map((one) => FACTORS[one][1]).join(', ');
  const parts = [
    ...(shared.length > 0 ? [[`相同要素：${zh(shared)}`, `same factors: ${en(shared)}`] as const] : []),
    ...(differing.length > 0 ? [[`不同要素：${zh(differing)}`, `different factors: ${en(differing)}`] as const] : []),
  ];
  const facts =
    parts.length > 0
      ? parts
      : ([['未比对要素，是否构成类案尚待判断', 'no factors were compared: whether the case is similar is undecided']] as const);
  const [leadZh, lead] = {
    FOLLOW: ['指导性案例，应当参照作出裁判', 'guiding case: must be followed'],
    REFER: ['裁判已经生效的（第一条），可以作为作出裁判的参考', 'may be referred to if the judgment has taken effect (Art. 1)'],
    DISTINGUISH: ['关键事实不同，建议区别对待并说明理由', 'the decisive facts differ: distinguish and give the reason'],
  }[use] as [string, string];
  return {
    use,
    useReason: `${lead} (${ARTICLE_EN}); ${facts.map(([, english]) => english).join('; ')}`,
    useReasonZh: `${leadZh}（${ARTICLE}）；${facts.map(([chinese]) => chinese).join('；')}`,
  };
}
