import { createContext, useContext } from 'react';
import type { WhoAmIQuery } from './operations.ts';

export type Me = NonNullable<WhoAmIQuery['me']>;

export interface Session {
  me: Me;
  signOut(): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Throws if nobody is signed in; screens are shown only after the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}
