import { readFileSync } from 'node:fs';

const BLOCK = /<!-- as ([a-z]+-\d{6})(?: under (\S+) in ([a-z-]+)\/(\S+))? -->\n```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g;

export interface PrintedQuestion {
  as: string;
  question: { query: string; headers: Record<string, string> };
  /** the answer that is printed below it */
  json: string;
}

/** The questions that a README asks, each as a participant, with the answer it prints. */
export function questionsOf(file: 'README.md' | 'README.zh-CN.md'): PrintedQuestion[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return [...text.matchAll(BLOCK)].map(([, as, agreement, kind, number, query, json]) => ({
    as: as as string,
    question: {
      query: query as string,
      headers: (agreement
        ? { 'x-hub-agreement': agreement, 'x-hub-matter': `${kind}/${encodeURIComponent(number as string)}` }
        : {}) as Record<string, string>,
    },
    json: json as string,
  }));
}
