import { createContext, useContext } from 'react';
import type { Caller } from './caller.ts';

export const CallerContext = createContext<Caller | undefined>(undefined);

/** Throws if nobody is signed in; screens are shown only after the sign-in. */
export function useCaller(): Caller {
  const caller = useContext(CallerContext);
  if (!caller) throw new Error('nobody is signed in');
  return caller;
}
