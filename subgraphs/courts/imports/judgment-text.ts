import type { ParagraphInput } from '../judgments/judgment.inputs.ts';

type Section = ParagraphInput['section'];

// Opening words of the parts of a civil judgment in the official template (人民法院民事裁判文书制作规范).
const OPENINGS: readonly [RegExp, Section][] = [
  [/^(?:本案|本院归纳)?(?:的)?争议焦点/, 'ISSUES'],
  [/^本院(?:经审查)?认为/, 'REASONING'],
];
const DISPOSITION_FOLLOWS = /(?:判决|裁定|决定)如下[:：]?$/;

/** Description of the form of a judgment's text column. */
export const TEXT_FORM =
  'the text, one paragraph per line; 争议焦点… opens the issues, 本院认为… the reasoning, and …如下： precedes the decision';

/** The paragraphs of a judgment's text, each with its part of the judgment; empty lines are skipped. */
export function paragraphsOf(text: string): ParagraphInput[] {
  let section: Section = 'FACTS';
  const paragraphs: ParagraphInput[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    if (section !== 'DISPOSITION') section = OPENINGS.find(([begins]) => begins.test(line))?.[1] ?? section;
    paragraphs.push({ section, text: line });
    if (section === 'REASONING' && DISPOSITION_FOLLOWS.test(line)) section = 'DISPOSITION';
  }
  return paragraphs;
}
