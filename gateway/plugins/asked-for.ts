import type { IncomingHttpHeaders } from 'node:http';
import { badHeader } from '../access/bad-header.ts';
import type { AskedFor } from '../gateway-context.ts';

/** The hub's own headers, each with the values it takes; of the first two `access/grounds.ts` reads the form. */
const HEADERS: Record<string, readonly string[] | undefined> = {
  'x-hub-agreement': undefined,
  'x-hub-matter': undefined,
  'x-hub-partial': ['allow', 'deny'],
  'x-hub-receipt': ['true', 'false'],
};

/** Reads the X-Hub headers. Throws BAD_USER_INPUT: a header that is misspelt or misread would be missed only later. */
export function readAsked(headers: IncomingHttpHeaders): AskedFor {
  const sent = (name: string) => (typeof headers[name] === 'string' ? (headers[name] as string) : undefined);
  for (const name of Object.keys(headers).filter((one) => one.startsWith('x-hub-'))) {
    if (!Object.hasOwn(HEADERS, name))
      throw badHeader(
        name,
        'unknown',
        `there is no header ${name}; the hub reads ${Object.keys(HEADERS).join(', ')}`,
        `没有请求头 ${name}`,
      );
    const values = HEADERS[name];
    if (values && !values.includes(sent(name)?.toLowerCase() ?? ''))
      throw badHeader(name, 'value', `${name} is one of: ${values.join(', ')}`, `${name} 的取值为：${values.join('、')}`);
  }
  return {
    agreement: sent('x-hub-agreement'),
    matter: sent('x-hub-matter'),
    partial: sent('x-hub-partial')?.toLowerCase() === 'allow',
    receipt: sent('x-hub-receipt')?.toLowerCase() === 'true',
  };
}
