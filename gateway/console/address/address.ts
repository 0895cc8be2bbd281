import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Parameters that are kept on the way to another screen: agreements, matter and mandate. */
const KEPT = ['under', 'matter', 'mandate'];
/**
 * Screens of the personal view, which an agent queries under a mandate. The screen of mandates is not among them: it shows
 * the mandates of the agent.
 */
const isOwnView = (path: string) => path === '/person' || (path.startsWith('/person/') && path !== '/person/mandates');
const MOVED = 'hub-moved';
/** The user reloaded the present address. */
export const ASKED_AGAIN = 'hub-asked-again';

export type Params = Record<string, string | undefined>;

const subscribe = (listener: () => void) => {
  addEventListener('popstate', listener);
  addEventListener(MOVED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(MOVED, listener);
  };
};
const current = () => location.pathname + location.search;

/** The present address. It contains the whole state of a screen. */
export function useAddress(): { path: string; params: URLSearchParams } {
  const address = useSyncExternalStore(subscribe, current);
  return useMemo(() => {
    const [path, query] = address.split('?') as [string, string?];
    return { path, params: new URLSearchParams(query) };
  }, [address]);
}

/** The mandate of the screen at this address; undefined if the user acts for themselves. */
export const mandateIn = (path: string, params: URLSearchParams): string | undefined =>
  (isOwnView(path) && params.get('mandate')) || undefined;

/** The address of a screen, with the parameters that are kept. */
export function addressOf(path: string, params: Params = {}): string {
  const now = new URLSearchParams(location.search);
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) next.set(name, value);
  for (const name of KEPT) if (!(name in params) && now.has(name)) next.set(name, now.get(name) as string);
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

export function go(path: string, params?: Params, replace = false): void {
  const address = addressOf(path, params);
  if (isSame(address, current())) {
    dispatchEvent(new Event(ASKED_AGAIN));
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new Event(MOVED));
}

/** Whether two addresses are equal apart from the order of their parameters. */
function isSame(one: string, other: string): boolean {
  const sorted = (address: string) => {
    const url = new URL(address, location.origin);
    url.searchParams.sort();
    return url.href;
  };
  return sorted(one) === sorted(other);
}

/** Changes some parameters of the present address and keeps the rest. */
export function change(params: Params, replace = false): void {
  go(location.pathname, { ...Object.fromEntries(new URLSearchParams(location.search)), ...params }, replace);
}

/** One parameter of the address, and how to change it. */
export function useParam(name: string): [value: string | undefined, set: (value: string | undefined) => void] {
  const { params } = useAddress();
  return [params.get(name) || undefined, useCallback((value) => change({ [name]: value }), [name])];
}
