import { say } from '../words/say.ts';
import { REPORT_TITLE, sentenceOf } from './figures.ts';

/** The sentence of the report that contains a figure. */
export function Sentence({ of }: { of: string }) {
  const found = sentenceOf(of);
  if (!found) return <p className="empty">{say('报告未提及这一指标。', 'The report does not mention this figure.')}</p>;
  return (
    <blockquote className="sentence" lang="zh-CN">
      {found.text}
      <cite>
        {REPORT_TITLE}
        {found.place}
      </cite>
    </blockquote>
  );
}
