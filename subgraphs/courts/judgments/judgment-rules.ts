import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { eachTextRules, textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import type { CasePartyInput, ParagraphInput, RecordJudgmentInput } from './judgment.inputs.ts';
import { canonicalStatute } from './statute.ts';

type Rules = (UserError | false)[];
export const MAX_PARAGRAPH_LENGTH = 10_000;
const MAX_NAME_LENGTH = 100;
const MAX_PARAGRAPHS = 500;
const MAX_ENTRIES = { keyPoints: 20, statutes: 50, judges: 20, representatives: 50, amounts: 50, findings: 13, evasion: 5, legalGaps: 5 };
const MAX_PARTIES = 100;
// Exactly one article of one statute: a filter would not find the second article of 劳动合同法第三十八条、第四十六条.
export const STATUTE =
  /^(?!.*[条款项][、,，和及与])[^《》]{2,60}第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?$/;
const MAX_YUAN = 1_000_000_000;

const bounded = (field: string, list: readonly unknown[] | null | undefined, most: number): UserError | false =>
  (list?.length ?? 0) > most && userError(field, 'LENGTH', `at most ${most} are allowed`, `至多 ${most} 项`);

/** A worker has a pseudonym and a masked name, an enterprise its credit code, an authority its name. */
export function partiesRules(parties: readonly CasePartyInput[]): Rules {
  if (parties.length === 0 || parties.length > MAX_PARTIES)
    return [userError('parties', 'LENGTH', `1 to ${MAX_PARTIES} parties`, `须有 1 至 ${MAX_PARTIES} 名当事人`)];
  const firms = parties.flatMap(({ enterprise }) => enterprise ?? []);
  return [
    new Set(firms).size < firms.length && userError('parties', 'UNIQUE', 'each enterprise may appear once', '每家企业只能出现一次'),
    ...parties.flatMap(({ enterprise, worker, maskedName, name }, i) => {
      const person = worker != null || maskedName != null;
      return [
        person === (enterprise != null || name != null) &&
          userError(`parties.${i}`, 'ONE_OF', 'must be a person, or else an enterprise or authority', '须为自然人，或者企业、行政机关'),
        person &&
          maskedName == null &&
          userError(`parties.${i}.maskedName`, 'MISSING', 'a person needs a masked name', '自然人须填写隐去的姓名'),
        maskedName != null &&
          !maskedName.includes('某') &&
          userError(`parties.${i}.maskedName`, 'MASK', 'the name must be masked with 某', '姓名须以“某”遮蔽'),
        ...(worker != null ? pseudonymRules(`parties.${i}.worker`, worker) : []),
        ...textRules({ [`parties.${i}.maskedName`]: maskedName, [`parties.${i}.name`]: name }, MAX_NAME_LENGTH),
      ];
    }),
  ];
}

export function paragraphRules(paragraphs: readonly ParagraphInput[]): Rules {
  if (paragraphs.length === 0 || paragraphs.length > MAX_PARAGRAPHS)
    return [userError('paragraphs', 'LENGTH', `1 to ${MAX_PARAGRAPHS} paragraphs`, `须有 1 至 ${MAX_PARAGRAPHS} 段`)];
  return paragraphs.flatMap(({ text }, i) => textRules({ [`paragraphs.${i}.text`]: text }, MAX_PARAGRAPH_LENGTH));
}

/** Rules on the content of a judgment: every quote must occur in its paragraph. */
export function contentRules(input: RecordJudgmentInput): Rules {
  const { paragraphs, findings, statutes, judges, representatives, amounts, keyPoints, gist } = input;
  const factors = findings?.map(({ factor }) => factor) ?? [];
  return [
    ...paragraphRules(paragraphs),
    ...Object.entries(MAX_ENTRIES).map(([field, most]) => bounded(field, input[field as keyof typeof MAX_ENTRIES], most)),
    ...textRules({ gist }),
    ...eachTextRules('keyPoints', keyPoints),
    ...eachTextRules('judges', judges, MAX_NAME_LENGTH),
    new Set(factors).size < factors.length && userError('findings', 'UNIQUE', 'each factor may appear once', '每个要素只能出现一次'),
    ...(findings ?? []).flatMap(({ value, quote, paragraph }, i) => [
      (value < -2 || value > 2) && userError(`findings.${i}.value`, 'RANGE', '-2 to 2', '须在 -2 至 2 之间'),
      ...textRules({ [`findings.${i}.quote`]: quote }),
      !paragraphs[paragraph - 1]?.text.includes(quote) &&
        userError(`findings.${i}.quote`, 'QUOTE', `these words do not occur in paragraph ${paragraph}`, `第 ${paragraph} 段中没有该文字`),
    ]),
    ...(statutes ?? []).map(
      (one, i) =>
        !STATUTE.test(canonicalStatute(one)) &&
        userError(`statutes.${i}`, 'FORMAT', 'name and article, such as 劳动合同法第七条', '须为法律名称和条文，如 劳动合同法第七条'),
    ),
    ...(representatives ?? []).map(
      ({ party }, i) =>
        (party < 1 || party > MAX_PARTIES) &&
        userError(`representatives.${i}.party`, 'RANGE', `1 to ${MAX_PARTIES}`, `须在 1 至 ${MAX_PARTIES} 之间`),
    ),
    ...(representatives ?? []).flatMap(({ lawyer, lawFirm }, i) =>
      textRules({ [`representatives.${i}.lawyer`]: lawyer, [`representatives.${i}.lawFirm`]: lawFirm }, MAX_NAME_LENGTH),
    ),
    ...(amounts ?? []).flatMap(({ item, claimed, awarded }, i) => [
      ...textRules({ [`amounts.${i}.item`]: item }, MAX_NAME_LENGTH),
      ...yuanRules(`amounts.${i}.claimed`, claimed, MAX_YUAN),
      ...yuanRules(`amounts.${i}.awarded`, awarded, MAX_YUAN),
    ]),
  ];
}
