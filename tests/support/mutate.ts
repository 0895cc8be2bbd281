import { randomUUID } from 'node:crypto';
import { answer } from './ask.ts';
import { rowsOf } from './database.ts';

// Inputs that are not called after their mutation.
const INPUTS: Record<string, string> = {
  applyForJudicialConfirmation: 'JudicialConfirmationInput',
  applyForPaymentOrder: 'PaymentOrderInput',
  applyForLegalAid: 'LegalAidInput',
  interruptEnrolment: 'InterruptInput',
};

/** Asks one mutation with one input; answers its payload. `selection` is what is asked of the record under `field`; empty for a plain value. */
export async function mutation(who: string, name: string, field: string, selection: string, input: Record<string, unknown>) {
  const type = INPUTS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${field}${selection && ` { ${selection} }`} userErrors { field code message messageZh } } }`;
  return (await answer(who, { query, variables: { input } })).data[name];
}

/** `field code` of every rule that a payload says is broken; fails where something was made. */
export function brokenRules(payload: { userErrors: { field: string; code: string; message: string; messageZh: string }[] }): string[] {
  const made = Object.entries(payload).filter(([name, value]) => name !== 'userErrors' && value !== null);
  expect(made).toEqual([]);
  for (const { message, messageZh } of payload.userErrors) {
    expect(message).toMatch(/\w/);
    expect(messageZh).toMatch(/\p{Script=Han}/u);
  }
  return payload.userErrors.map(({ field, code }) => `${field.replace(/^input\./, '')} ${code}`);
}

const MAX_REPETITIONS = 30;

/**
 * Asks the same mutation twice under one key: the same record both times, and one row in the table. Where another test wrote a row
 * meanwhile it is asked once more: what makes a row each time never leaves their number as it was.
 */
export async function twice(
  who: string,
  [name, field, selection]: [string, string, string],
  input: Record<string, unknown>,
  [database, table]: [string, string],
) {
  const count = async () => (await rowsOf<{ n: string }>(database, `select count(*) as n from ${table}`))[0]?.n;
  const keyed = { ...input, idempotencyKey: `test-${name}-${randomUUID()}` };
  const before = Number(await count());
  const first = await mutation(who, name, field, selection, keyed);
  expect(first.userErrors).toEqual([]);
  let made = Number(await count());
  expect(made).toBeGreaterThan(before);
  for (let repetition = 1; ; repetition++) {
    expect(await mutation(who, name, field, selection, keyed)).toEqual(first);
    const now = Number(await count());
    if (now === made) return first[field];
    if (repetition === MAX_REPETITIONS) expect(now).toBe(made);
    made = now;
  }
}
