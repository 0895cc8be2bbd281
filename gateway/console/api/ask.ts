import { type Caller, headersOf } from './caller.ts';
import type { Operation } from './operation.ts';
import { remember } from './sources.ts';

/** Why a part of an answer is missing: an agency failed, or the request was invalid. */
export interface Fault {
  path: readonly (string | number)[];
  code: string;
  message: string;
  messageZh: string;
}

/** A field that is withheld from the caller, with the rule. */
export interface Withheld {
  coordinate: string;
  agency: string;
  code: string;
  /** the rule that withholds it, such as AGREEMENT_EXPIRED */
  rule?: string;
  article?: string;
  needs: string[];
  fact: string;
  factZh: string;
}

/** An agreement that was named but does not apply, with the reason. */
export interface LapsedAgreement {
  id: string;
  fact: string;
  factZh: string;
}

export interface Answer<T> {
  /** null if the whole operation was refused */
  data: T | null;
  faults: Fault[];
  withheld: Withheld[];
  lapsed?: LapsedAgreement[];
  at: Date;
}

/** The queries of this screen; the ledger has an entry for each. */
export interface Asked {
  name: string;
  at: Date;
  refused: boolean;
}

const listeners = new Set<() => void>();
let asked: readonly Asked[] = [];

export const askedSoFar = () => asked;
export function onAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function forgetAsked(): void {
  asked = [];
  for (const listener of listeners) listener();
}

interface AskOptions {
  signal?: AbortSignal;
  /** the answer is exported to a file, which the ledger records */
  exportedAs?: string;
}

/** Sends one operation to the hub. Throws only if the request was aborted. */
export async function ask<T, V>(
  operation: Operation<T, V>,
  variables: V,
  caller: Caller,
  { signal, exportedAs }: AskOptions = {},
): Promise<Answer<T>> {
  const at = new Date();
  const marked: Record<string, string> = exportedAs ? { 'x-hub-export': exportedAs } : {};
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...headersOf(caller), ...marked, 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
      signal,
    });
    const body = await response.json();
    const answer: Answer<T> = {
      data: body.data ?? null,
      faults: (body.errors ?? []).map(asFault),
      withheld: body.extensions?.withheld ?? [],
      lapsed: body.extensions?.agreements ?? [],
      at,
    };
    remember(answer.data, { operation, variables, caller });
    asked = [...asked, { name: exportedAs ? `${operation.name} (${exportedAs})` : operation.name, at, refused: answer.data === null }];
    for (const listener of listeners) listener();
    return answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    return { data: null, faults: [UNREACHABLE], withheld: [], at };
  }
}

const UNREACHABLE: Fault = {
  path: [],
  code: 'UNREACHABLE',
  message: 'The hub cannot be reached. Check the network and try again.',
  messageZh: '无法连接枢纽，请检查网络后重试。',
};

// biome-ignore lint/suspicious/noExplicitAny: an error as it comes over the wire
function asFault({ message, path, extensions }: any): Fault {
  return { path: path ?? [], code: extensions?.code ?? 'INTERNAL', message, messageZh: extensions?.messageZh ?? message };
}
