import { useCallback, useEffect, useRef, useState } from 'react';
import { ASKED_AGAIN } from '../address/address.ts';
import { type Answer, ask } from './ask.ts';
import type { Caller } from './caller.ts';
import type { Operation } from './operation.ts';
import { useCaller } from './use-caller.ts';

export interface Asking<T> {
  answer?: Answer<T>;
  data?: T | null;
  isLoading: boolean;
  again(): void;
}

/**
 * The answer to an operation. It is sent again when its variables or the caller change or the user reloads; it is not sent
 * without variables.
 */
export function useAsk<T, V>(operation: Operation<T, V>, variables: V | undefined): Asking<T> {
  const caller = useCaller();
  const [answer, setAnswer] = useState<Answer<T>>();
  const [isLoading, setLoading] = useState(false);
  const [round, setRound] = useState(0);
  const key = variables === undefined ? undefined : JSON.stringify([operation.name, variables, caller, round]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all of them
  useEffect(() => {
    if (variables === undefined) {
      setAnswer(undefined);
      return undefined;
    }
    const giveUp = new AbortController();
    setLoading(true);
    ask(operation, variables, caller, { signal: giveUp.signal }).then(
      (found) => {
        setAnswer(found);
        setLoading(false);
      },
      () => {},
    );
    return () => giveUp.abort();
  }, [key]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  useEffect(() => {
    addEventListener(ASKED_AGAIN, again);
    return () => removeEventListener(ASKED_AGAIN, again);
  }, [again]);
  return { answer, data: answer?.data, isLoading, again };
}

/** A function that sends one operation when it is called: for steps and for suggestions while typing. */
export function useAsker(): <T, V>(
  operation: Operation<T, V>,
  variables: V,
  signal?: AbortSignal,
  exportedAs?: string,
) => Promise<Answer<T>> {
  const caller = useCaller();
  const latest = useRef<Caller>(caller);
  latest.current = caller;
  return useCallback((operation, variables, signal, exportedAs) => ask(operation, variables, latest.current, { signal, exportedAs }), []);
}
