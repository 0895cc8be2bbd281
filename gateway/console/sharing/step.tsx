import { type FormEvent, type ReactNode, useState } from 'react';
import type { Operation } from '../api/operation.ts';
import { useAsker } from '../api/use-ask.ts';
import { language, say } from '../words/say.ts';

interface Problem {
  message: string;
  messageZh: string;
}

/** Reads form values: a text, or a list separated by commas or spaces. */
export interface Given {
  text(name: string): string;
  /** undefined if the field is empty */
  some(name: string): string | undefined;
  list(name: string): string[];
}

interface StepProps<T, Input> {
  name: string;
  operation: Operation<T, { input: Input }>;
  inputOf(given: Given): Input;
  onDone(): void;
  children?: ReactNode;
}

/** A step of a procedure: fields, button and errors. */
export function Step<T, Input>({ name, operation, inputOf, onDone, children }: StepProps<T, Input>) {
  const asker = useAsker();
  const [problems, setProblems] = useState<Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const { data, faults } = await asker(operation, { input: inputOf(givenIn(new FormData(form))) });
    setBusy(false);
    const found = [...errorsOf(data), ...faults];
    setProblems(found);
    if (found.length === 0) {
      form.reset();
      onDone();
    }
  };
  return (
    <form className="question" aria-label={name} onSubmit={submit}>
      {children}
      <button type="submit" disabled={isBusy}>
        {name}
      </button>
      {isBusy && <progress aria-label={say('正在办理', 'Working')} />}
      {problems.length > 0 && (
        <p role="alert">{problems.map(({ message, messageZh }) => (language() === 'zh' ? messageZh : message)).join(' ')}</p>
      )}
    </form>
  );
}

export function givenIn(form: FormData): Given {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    text,
    some: (name) => text(name) || undefined,
    list: (name) =>
      text(name)
        .split(/[,，、;；\s]+/)
        .filter(Boolean),
  };
}

/** The userErrors of any mutation. */
function errorsOf(data: unknown): Problem[] {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: Problem[] } | null>);
  return payloads.flatMap((payload) => payload?.userErrors ?? []);
}

interface StepFieldProps {
  label: string;
  name: string;
  type?: 'text' | 'date' | 'number';
  value?: string;
  isOptional?: boolean;
  isWide?: boolean;
}

export function StepField({ label, name, type = 'text', value = '', isOptional, isWide }: StepFieldProps) {
  return (
    <label className={isWide ? 'field wide' : 'field'}>
      <span>{label}</span>
      <input name={name} type={type} defaultValue={value} required={!isOptional} />
    </label>
  );
}
