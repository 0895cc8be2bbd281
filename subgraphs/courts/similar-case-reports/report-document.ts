import { useOf } from './case-use.ts';
import { guidingOf, issueOf } from './guiding-cases.ts';
import {
  courtIn,
  FACTORS,
  OUTCOMES,
  oneParagraph,
  participantIn,
  placeIn,
  RELATIONS,
  RESPECTS,
  type ReportLanguage,
  TIERS,
  type Words,
  wordIn,
} from './report-words.ts';
import type { SimilarCaseReportRow, StoredHit } from './similar-case-report.entity.ts';

/** Content of a report for any file format: labels and texts in one language. */
export interface ReportDocument {
  id: string;
  language: ReportLanguage;
  madeAt: string;
  title: string;
  head: Named[];
  parts: { heading: string; none: string; cases: { title: string; lines: Named[] }[] }[];
  use: { heading: string; lines: string[] };
  foot: string;
}
export type Named = [name: string, text: string];

export const PLATFORM_WORDS: Words = ['劳动者权益数据枢纽', 'Worker Rights Data Hub'];
const HAN = /\p{Script=Han}/u;
const RULE: Words = [
  '以上建议依照最高人民法院《关于统一法律适用加强类案检索的指导意见（试行）》（法发〔2020〕24号）第九条、第十条提出；是否参照、参考由承办人和合议庭决定。',
  "Proposed under Arts. 9 and 10 of the Supreme People's Court's Guiding Opinions on Unified Application of Law and Search for Similar Cases (2020, No. 24); the court decides.",
];

export function reportDocument(row: SimilarCaseReportRow, language: ReportLanguage): ReportDocument {
  const say = (...words: Words) => wordIn(language, words);
  const guiding = guidingOf(row).map(({ case: one, use, ...reason }) => ({
    title: language === 'ZH' ? `指导性案例${one.number}号　${one.title}` : `Guiding case No. ${one.number}`,
    use: say(reason.useReasonZh, reason.useReason),
    lines: [
      [say('案例层级', 'Tier'), wordIn(language, TIERS.GUIDING as Words)],
      [say('审理法院', 'Court'), say(one.court ?? '未查得', one.courtEn ?? 'not available')],
      [say('发布日期', 'Published on'), one.publishedOn],
      [say('认定', 'Found'), wordIn(language, RELATIONS[one.relation] ?? [one.relation, one.relation])],
      // Key points and holdings are Chinese texts, so an English report lists the factors they are about instead.
      language === 'EN'
        ? ['Factors', one.factors.map((factor) => FACTORS[factor][1]).join('; ')]
        : one.keyPoints.length > 0
          ? ['裁判要点', one.keyPoints.map(oneParagraph).join('')]
          : ['裁判结果（摘要）', oneParagraph(one.holding ?? '—')],
      [say('运用建议', 'Proposed use'), say(`${reason.useReasonZh}。`, `${reason.useReason}.`)],
    ] as Named[],
  }));
  const hits = row.hits.map((hit, i) => caseOf(hit, i, language));
  return {
    ...{ id: row.id, language, madeAt: row.made_at, title: say('类案检索报告', 'Report on similar cases'), head: headOf(row, language) },
    parts: [
      {
        heading: say('指导性案例', 'Guiding cases'),
        none: say('未检索到要素相近的指导性案例。', 'No guiding case with similar factors was found.'),
        cases: guiding,
      },
      { heading: say('检索结果', 'Cases found'), none: say('未检索到类案。', 'No similar case was found.'), cases: hits },
    ],
    use: {
      heading: say('结果运用', 'Use of the results'),
      lines: [
        ...[...guiding, ...hits].map(({ title, use }) => say(`${title}：${use}。`, `${title}: ${use}.`)),
        ...(guiding.length + hits.length === 0 ? [say('没有可供参照或者参考的类案。', 'There is no case to follow or refer to.')] : []),
        wordIn(language, RULE),
      ],
    },
    foot: say(
      `内容摘要 SHA-256：${row.content_hash}。凭报告编号可以再次取得本报告。`,
      `SHA-256 of the content: ${row.content_hash}. This report can be retrieved again by its number.`,
    ),
  };
}

function headOf(row: SimilarCaseReportRow, language: ReportLanguage): Named[] {
  const say = (...words: Words) => wordIn(language, words);
  return [
    [say('报告编号', 'Report'), row.id],
    [say('检索主题', 'Subject'), oneParagraph(row.subject)],
    [say('争议焦点', 'Issue'), issueIn(row, language)],
    [say('检索主体', 'Searched by'), participantIn(language, row.participant)],
    [say('检索时间', 'Searched at'), `${row.made_at.slice(0, 16)} (UTC${row.made_at.slice(-3)})`],
    [say('检索平台', 'Platform'), wordIn(language, PLATFORM_WORDS)],
    [say('检索范围', 'Searched'), say(`已公布案件 ${row.searched} 件`, `${row.searched} published cases`)],
    [say('检索方法', 'Method'), methodOf(row.question, language)],
    [say('检索结果', 'Found'), say(`${row.hits.length} 件`, `${row.hits.length} cases`)],
  ];
}

/** Texts from a Chinese judgment are not copied into an English report, which states the source instead. */
function issueIn(row: SimilarCaseReportRow, language: ReportLanguage): string {
  const issue = issueOf(row);
  const { to } = row.question;
  if (issue === null) return wordIn(language, ['未填写', 'not stated']);
  if (language === 'EN' && to && HAN.test(issue)) return `as stated in ${String(to)}`;
  return oneParagraph(issue);
}

function caseOf(hit: StoredHit, i: number, language: ReportLanguage): { title: string; use: string; lines: Named[] } {
  const say = (...words: Words) => wordIn(language, words);
  const { useReason, useReasonZh } = useOf(hit);
  const use = say(useReasonZh, useReason);
  const lines: (Named | null)[] = [
    language === 'ZH' ? ['案号', hit.number] : null,
    [say('审理法院', 'Court'), courtIn(language, hit)],
    [say('裁判日期', 'Decided on'), hit.decidedOn ?? '—'],
    [say('案例层级', 'Tier'), wordIn(language, TIERS[hit.authority] ?? [hit.authority, hit.authority])],
    [say('裁判结果', 'Outcome'), hit.outcome ? wordIn(language, OUTCOMES[hit.outcome] ?? [hit.outcome, hit.outcome]) : '—'],
    hit.relation
      ? [say('用工关系认定', 'Relation found'), wordIn(language, RELATIONS[hit.relation] ?? [hit.relation, hit.relation])]
      : null,
    language === 'ZH' && hit.gist ? ['裁判要旨', oneParagraph(hit.gist)] : null,
    [say('相似度', 'Likeness'), hit.score.toFixed(2)],
    [say('相似理由', 'Reasons for similarity'), likenessIn(hit, language)],
    [say('运用建议', 'Proposed use'), say(`${use}。`, `${use}.`)],
  ];
  return { title: `${i + 1}. ${language === 'ZH' ? hit.title : hit.number}`, use, lines: lines.filter((line) => line !== null) };
}

function likenessIn({ shared = [], differing = [], explanation }: StoredHit, language: ReportLanguage): string {
  // The explanation of a search ends with its English part in brackets.
  if (language === 'ZH') return oneParagraph(explanation.replace(/ \(\d+ [^()]*\)$/, ''));
  return `${shared.length} factors agree, ${differing.length} differ`;
}

/** Describes the search in one sentence: what was compared, and under which conditions. */
export function methodOf({ by, to, factors, text, where }: Record<string, unknown>, language: ReportLanguage): string {
  const say = (...words: Words) => wordIn(language, words);
  const found = (Array.isArray(factors) ? factors : []) as { factor: keyof typeof FACTORS; value: number }[];
  const conditions = Object.entries((where ?? {}) as Record<string, unknown>).filter(([, value]) => value != null);
  const parts = [
    say(`比对方式：${RESPECTS[String(by)]?.[0]}`, `compared: ${RESPECTS[String(by)]?.[1]}`),
    ...(to ? [say(`比较案件：${to}`, `with case ${to}`)] : []),
    ...(found.length > 0
      ? [
          say('要素：', 'factors: ') +
            found.map(({ factor, value }) => `${wordIn(language, FACTORS[factor])} ${value > 0 ? '+' : ''}${value}`).join(say('、', ', ')),
        ]
      : []),
    ...(text ? [say(`文本：${oneParagraph(String(text)).slice(0, 200)}`, `text of ${String(text).length} characters`)] : []),
    ...(conditions.length > 0
      ? [say('筛选条件：', 'conditions: ') + conditions.map((one) => conditionIn(one, language)).join(say('，', ', '))]
      : []),
  ];
  return say(`${parts.join('；')}。`, `${parts.join('; ')}.`);
}

const CONDITIONS: Record<string, Words> = {
  within: ['结果中包含', 'within'],
  number: ['案号', 'number'],
  cause: ['案由', 'cause'],
  title: ['案件名称', 'title'],
  court: ['法院', 'court'],
  courtLevel: ['法院层级', 'level of court'],
  caseType: ['案件类型', 'type of case'],
  procedure: ['审理程序', 'procedure'],
  documentType: ['文书类型', 'kind of document'],
  judge: ['审判人员', 'judge'],
  party: ['当事人', 'party'],
  lawFirm: ['律所', 'law firm'],
  lawyer: ['律师', 'lawyer'],
  statute: ['法律依据', 'statute'],
  decidedFrom: ['裁判日期起', 'decided from'],
  decidedTo: ['裁判日期止', 'decided until'],
  region: ['法院地区', 'region'],
  enterprise: ['当事企业', 'enterprise'],
  sector: ['行业领域', 'sector'],
  occupation: ['职业群体', 'occupation'],
  evasion: ['规避情形', 'evasion'],
  factor: ['要素', 'factor'],
  relation: ['用工关系认定', 'relation'],
  outcome: ['裁判结果', 'outcome'],
  authority: ['案例层级', 'tier'],
};
const VALUES: Record<string, Record<string, Words>> = { factor: FACTORS, relation: RELATIONS, outcome: OUTCOMES, authority: TIERS };

/** A condition as name and value; codes are kept as they are. */
function conditionIn([name, value]: [string, unknown], language: ReportLanguage): string {
  const words = VALUES[name]?.[String(value)];
  const said = words ? wordIn(language, words) : name === 'region' ? placeIn(language, String(value)) : String(value);
  return `${wordIn(language, CONDITIONS[name] ?? [name, name])} ${said}`;
}
