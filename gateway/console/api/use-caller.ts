import { createContext, useContext } from 'react';
import type { Caller } from './caller.ts';

export const CallerContext = createContext<Caller | undefined>(undefined);

/** Throws where nobody is signed in: no screen is shown before. */
export function useCaller(): Caller {
  const caller = useContext(CallerContext);
  if (!caller) throw new Error('nobody is signed in');
  return caller;
}
