import { isQuery } from '../api/operation.ts';
import { DESK_NAMES } from '../words/desk-names.ts';
import { say } from '../words/say.ts';

const OPERATIONS: Record<string, () => Promise<object>> = {
  union: () => import('../union/operations.ts'),
  court: () => import('../court/operations.ts'),
  labour: () => import('../labour/operations.ts'),
  insurance: () => import('../insurance/operations.ts'),
  national: () => import('../national/operations.ts'),
};

/** The documents of all queries of a desk, for the approved operations of an agreement. */
export async function documentsOf(desk: string): Promise<string[]> {
  const operations = Object.values((await OPERATIONS[desk]?.()) ?? {}) as { text: string }[];
  return operations.filter(isQuery).map(({ text }) => text);
}

/** Chooses the approved operations of an agreement: any, or only the queries of one desk. */
export function ApprovedField() {
  return (
    <label className="field">
      <span>{say('获准操作', 'Operations')}</span>
      <select name="approved" defaultValue="">
        <option value="">{say('不限', 'any')}</option>
        {Object.keys(OPERATIONS).map((desk) => (
          <option key={desk} value={desk}>
            {say(`仅限${DESK_NAMES[desk]?.()}工作台的查询`, `only the queries of the ${DESK_NAMES[desk]?.()} desk`)}
          </option>
        ))}
      </select>
    </label>
  );
}
