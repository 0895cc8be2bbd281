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

/** The documents of every look-up of a desk, as an agreement approves them. */
export async function documentsOf(desk: string): Promise<string[]> {
  const operations = Object.values((await OPERATIONS[desk]?.()) ?? {}) as { text: string }[];
  return operations.filter(isQuery).map(({ text }) => text);
}

/** Chooses what may run under an agreement: anything, or the look-ups of one desk of this console only. */
export function ApprovedField() {
  return (
    <label className="field">
      <span>{say('获准操作', 'Operations')}</span>
      <select name="approved" defaultValue="">
        <option value="">{say('不限', 'any')}</option>
        {Object.keys(OPERATIONS).map((desk) => (
          <option key={desk} value={desk}>
            {say(`仅限${DESK_NAMES[desk]?.()}工作台的查询`, `the look-ups of the desk ${DESK_NAMES[desk]?.()} only`)}
          </option>
        ))}
      </select>
    </label>
  );
}
