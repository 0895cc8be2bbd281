import type { Answer } from '../api/ask.ts';
import type { Operation } from '../api/operation.ts';
import { IdentifyWorker } from '../session/operations.ts';
import { say } from '../words/say.ts';
import { TextField } from './step-fields.tsx';
import { problemsOf, type StepResult } from './step-form.tsx';

const PSEUDONYM = /^w-[0-9a-f]{32}$/;

type Text = (name: string) => string | undefined;
type Asker = <T, V>(operation: Operation<T, V>, variables: V) => Promise<Answer<T>>;

/** Fields for the person of a step: document number and name, or a pseudonym. */
export function PersonFields() {
  return (
    <>
      <TextField name="worker" label={say('证件号码或劳动者标识', 'Document number or pseudonym')} isRequired isWide maxLength={64} />
      <TextField name="workerName" label={say('姓名（填写证件号码时核对）', 'Name (checked with the document number)')} maxLength={100} />
    </>
  );
}

/**
 * The pseudonym of the person in `PersonFields`, or the errors. The document number is sent to the hub in a variable of one
 * mutation and stored neither there nor here.
 */
export async function personOf(asker: Asker, text: Text): Promise<{ worker: string } | StepResult> {
  const identity = text('worker') ?? '';
  if (PSEUDONYM.test(identity)) return { worker: identity };
  const name = text('workerName');
  if (!name) return { problems: [{ message: 'Enter the name as in the document.', messageZh: '请填写证件上的姓名。' }] };
  const answer = await asker(IdentifyWorker, { input: { identity, name } });
  const person = answer.data?.identifyWorker?.person;
  return person ? { worker: person } : { problems: problemsOf(answer, answer.data?.identifyWorker?.userErrors) };
}
