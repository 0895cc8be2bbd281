import type { ParagraphInput } from '../judgments/judgment.inputs.ts';

type Section = ParagraphInput['section'];

// The words with which the template of civil judgments begins its parts (人民法院民事裁判文书制作规范).
const BEGINS: readonly [RegExp, Section][] = [
  [/^(?:本案|本院归纳)?(?:的)?争议焦点/, 'ISSUES'],
  [/^本院(?:经审查)?认为/, 'REASONING'],
];
const ENDS_REASONS = /(?:判决|裁定|决定)如下[:：]?$/;

/** What may stand in a column of a judgment's text, in words. */
export const TEXT_FORM =
  'the text, a paragraph on each line: 争议焦点… begins the issues, 本院认为… the reasons, and the decision stands behind …如下：';

/** The paragraphs of a judgment's text, each in its part of the judgment; lines without text are passed over. */
export function paragraphsOf(text: string): ParagraphInput[] {
  let section: Section = 'FACTS';
  const paragraphs: ParagraphInput[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    if (section !== 'DISPOSITION') section = BEGINS.find(([begins]) => begins.test(line))?.[1] ?? section;
    paragraphs.push({ section, text: line });
    if (section === 'REASONING' && ENDS_REASONS.test(line)) section = 'DISPOSITION';
  }
  return paragraphs;
}
