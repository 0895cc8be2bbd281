import { type Answer, ask } from '../api/ask.ts';
import { isQuery } from '../api/operation.ts';
import { sourcesOf } from '../api/sources.ts';

/**
 * Notes in the ledger that rows of a table are kept as a file: the questions they answer are asked once more, marked as an
 * export. Returns what went wrong; nothing may be saved then.
 */
export async function noteExport(rows: readonly unknown[], format: 'csv' | 'xlsx'): Promise<Answer<unknown>['faults']> {
  const questions = sourcesOf(rows).filter(({ operation }) => isQuery(operation));
  if (questions.length === 0) return [NO_QUESTION];
  const answers = await Promise.all(
    questions.map(({ operation, variables, caller }) => ask(operation, variables, caller, { exportedAs: format })),
  );
  return answers.filter(({ data }) => data === null).flatMap(({ faults }) => faults);
}

const NO_QUESTION = {
  path: [],
  code: 'NOT_NOTED',
  message: 'The ledger cannot note this export: the rows answer no question. Look up again, then export.',
  messageZh: '无法将此次导出记入台账：表中内容不是查询结果。请重新查询后再导出。',
};
