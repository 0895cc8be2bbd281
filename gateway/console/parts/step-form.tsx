import { type FormEvent, type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import type { Answer } from '../api/ask.ts';
import { language, say } from '../words/say.ts';

interface Problem {
  message: string;
  messageZh: string;
}

/** What a step came to: what was done, or the rules that the input breaks. */
export interface StepResult {
  done?: string;
  problems: readonly Problem[];
}

interface StepFormProps {
  children?: ReactNode;
  /** words of the button */
  button: string;
  /** takes the step; sent again with the same input, the key is the same and the step is taken once */
  take(text: (name: string) => string | undefined, key: string): Promise<StepResult>;
  /** after the step was taken, such as to ask for the list anew */
  onTaken?(): void;
  /** a moment after the fields changed */
  onEdit?(text: (name: string) => string | undefined): void;
}

const KEY_BYTES = 16;
const PAUSE = 400;

/** A form that puts something on record: busy while the hub is asked, then what was done or which rule was broken. */
export function StepForm({ children, button, take, onTaken, onEdit }: StepFormProps) {
  const [result, setResult] = useState<StepResult>();
  const [isBusy, setBusy] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef<{ input: string; key: string }>({ input: '', key: '' });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = JSON.stringify([...form.entries()]);
    if (input !== sent.current.input) sent.current = { input, key: newKey() };
    setBusy(true);
    const found = await take(textOf(form), sent.current.key);
    setBusy(false);
    setResult(found);
    if (found.done === undefined) return;
    sent.current = { input: '', key: '' };
    onTaken?.();
  };
  // Whatever may change a field: typing, choosing a suggestion by mouse or keyboard, leaving a field.
  const edited = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    clearTimeout(pause.current);
    if (onEdit) pause.current = setTimeout(() => onEdit(textOf(new FormData(form))), PAUSE);
  };
  return (
    <form
      className="question"
      onSubmit={(event) => void submit(event)}
      onInput={edited}
      onKeyUp={edited}
      onPointerUp={edited}
      onBlur={edited}
    >
      {children}
      <button type="submit" className="primary" disabled={isBusy}>
        {button}
      </button>
      {isBusy && <progress aria-label={say('正在办理', 'Sending')} />}
      {result?.done && <output>{result.done}</output>}
      {result && result.problems.length > 0 && (
        <p role="alert">{result.problems.map(({ message, messageZh }) => (language() === 'zh' ? messageZh : message)).join(' ')}</p>
      )}
    </form>
  );
}

const textOf = (form: FormData) => (name: string) => String(form.get(name) ?? '').trim() || undefined;

/** What stands in the way of a step: broken rules, failures, and what the caller may not do. */
export function problemsOf(answer: Answer<unknown>, userErrors: readonly Problem[] | null | undefined): Problem[] {
  const refused = answer.withheld.map(({ fact, factZh }) => ({ message: fact, messageZh: factZh }));
  return [...(userErrors ?? []), ...answer.faults, ...refused];
}

/** Not crypto.randomUUID: on a plain-http address of a local network a page lacks it. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
