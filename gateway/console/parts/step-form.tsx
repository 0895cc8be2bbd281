import { type FormEvent, type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import type { Answer } from '../api/ask.ts';
import { language, say } from '../words/say.ts';

interface Problem {
  message: string;
  messageZh: string;
}

/** The result of a step: a message, or the errors of the input. */
export interface StepResult {
  done?: string;
  problems: readonly Problem[];
}

interface StepFormProps {
  children?: ReactNode;
  /** label of the button */
  button: string;
  /** executes the step; the key is the same for the same input, so that a repeated request has no further effect */
  take(text: (name: string) => string | undefined, key: string): Promise<StepResult>;
  /** called after the step, for example to reload the list */
  onTaken?(): void;
  /** called a moment after the fields changed */
  onEdit?(text: (name: string) => string | undefined): void;
}

const KEY_BYTES = 16;
const PAUSE = 400;

/** A form for a mutation: shows progress, then the result or the broken rules. */
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
  // All events that can change a field: typing, choosing a suggestion, leaving the field.
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

/** The errors of a step: broken rules, failures and refusals. */
export function problemsOf(answer: Answer<unknown>, userErrors: readonly Problem[] | null | undefined): Problem[] {
  const refused = answer.withheld.map(({ fact, factZh }) => ({ message: fact, messageZh: factZh }));
  return [...(userErrors ?? []), ...answer.faults, ...refused];
}

/** Not crypto.randomUUID, which is not available on plain HTTP pages of a local network. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
