import { type Answer, ask } from '../api/ask.ts';
import { isQuery } from '../api/operation.ts';
import { sourcesOf } from '../api/sources.ts';

/**
 * Records an export in the ledger: sends the queries of the rows again, marked as an export. Returns the error message; in
 * that case nothing may be saved.
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
  message: 'This export cannot be recorded in the ledger, because the rows are not a query result. Run the query again, then export.',
  messageZh: '无法将此次导出记入台账：表中内容不是查询结果。请重新查询后再导出。',
};
