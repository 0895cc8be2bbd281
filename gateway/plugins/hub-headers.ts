import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { badHeader } from '../access/bad-header.ts';
import type { HubOptions } from '../gateway-context.ts';
import type { Check } from './use-checks.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'docx', 'pdf', 'json'] as const;

/** The hub's own headers with their possible values. `access/request-basis.ts` parses the first two, `use-mandate.ts` the third. */
const HEADERS: Record<string, readonly string[] | undefined> = {
  'x-hub-agreement': undefined,
  'x-hub-matter': undefined,
  'x-hub-mandate': undefined,
  'x-hub-partial': ['allow', 'deny'],
  'x-hub-receipt': ['true', 'false'],
  'x-hub-export': EXPORT_FORMATS,
};

/**
 * Reads the X-Hub headers. Throws BAD_USER_INPUT for an unknown header or value, because a misspelt header would otherwise
 * be ignored.
 */
export function readHubHeaders(headers: IncomingHttpHeaders): HubOptions {
  const sent = (name: string) => (typeof headers[name] === 'string' ? (headers[name] as string) : undefined);
  for (const name of Object.keys(headers).filter((one) => one.startsWith('x-hub-'))) {
    if (!Object.hasOwn(HEADERS, name))
      throw badHeader(
        spelled(name),
        'unknown',
        `unknown header ${spelled(name)}; the hub accepts ${Object.keys(HEADERS).map(spelled).join(', ')}`,
        `没有请求头 ${spelled(name)}；可用：${Object.keys(HEADERS).map(spelled).join('、')}`,
      );
    const values = HEADERS[name];
    if (values && !values.includes(sent(name)?.toLowerCase() ?? ''))
      throw badHeader(
        spelled(name),
        'value',
        `${spelled(name)} must be one of: ${values.join(', ')}`,
        `${spelled(name)} 的取值为：${values.join('、')}`,
      );
  }
  return {
    agreement: sent('x-hub-agreement'),
    matter: sent('x-hub-matter'),
    mandate: sent('x-hub-mandate'),
    partial: sent('x-hub-partial')?.toLowerCase() === 'allow',
    receipt: sent('x-hub-receipt')?.toLowerCase() === 'true',
    exportedAs: sent('x-hub-export')?.toLowerCase(),
  };
}

/** Node returns header names in lower case; the documentation and the errors use X-Hub-Agreement. */
const spelled = (name: string) => name.replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

const extension = z
  .strictObject({
    agreement: z.union([z.string(), z.array(z.string()).max(100)]),
    matter: z.string(),
    mandate: z.string(),
    partial: z.boolean(),
    receipt: z.boolean(),
    export: z.enum(EXPORT_FORMATS),
  })
  .partial();
const IN_BODY = { agreement: 'extensions.hub.agreement', matter: 'extensions.hub.matter', mandate: 'extensions.hub.mandate' };

/**
 * Reads `extensions.hub` of the request body, the JSON form of the headers, in which Chinese numbers need no encoding.
 * Throws BAD_USER_INPUT if it is invalid or if header and body state the same option.
 */
export const readHubExtension: Check = ({ request, contextValue: context }) => {
  const given: unknown = request.extensions?.hub;
  if (given === undefined) return;
  const verdict = extension.safeParse(given);
  if (!verdict.success) {
    const [wrong] = verdict.error.issues;
    const unknown = wrong?.code === 'unrecognized_keys' ? wrong.keys.slice(0, 1) : [];
    throw badHeader(
      ['extensions.hub', ...(wrong?.path ?? []), ...unknown].join('.'),
      unknown.length > 0 ? 'unknown' : 'type',
      `extensions.hub accepts agreement (a string or a list of strings), matter (a string), mandate (a string), partial and receipt (true or false), export (${EXPORT_FORMATS.join(', ')})`,
      `extensions.hub 可含 agreement（字符串或者字符串列表）、matter（字符串）、mandate（字符串）、partial 和 receipt（true 或 false）、export（${EXPORT_FORMATS.join('、')}）`,
    );
  }
  const { agreement, matter, mandate, partial, receipt } = verdict.data;
  const { options } = context;
  for (const name of ['agreement', 'matter', 'mandate'] as const)
    if (verdict.data[name] !== undefined && options[name] !== undefined)
      throw badHeader(
        IN_BODY[name],
        'twice',
        `${IN_BODY[name]} and the header ${spelled(`x-hub-${name}`)} are both given; use only one of them`,
        `${IN_BODY[name]} 与请求头 ${spelled(`x-hub-${name}`)} 只能填写一处`,
      );
  context.options = {
    agreement: options.agreement ?? (Array.isArray(agreement) ? agreement.join(',') : agreement),
    matter: options.matter ?? (matter && encoded(matter)),
    mandate: options.mandate ?? mandate,
    names: {
      agreement: agreement === undefined ? 'X-Hub-Agreement' : IN_BODY.agreement,
      matter: matter === undefined ? 'X-Hub-Matter' : IN_BODY.matter,
      mandate: mandate === undefined ? 'X-Hub-Mandate' : IN_BODY.mandate,
    },
    partial: partial ?? options.partial,
    receipt: receipt ?? options.receipt,
    exportedAs: verdict.data.export ?? options.exportedAs,
  };
};

/** The form of the header, in which only the number is percent-encoded. An unpaired surrogate cannot be encoded. */
function encoded(matter: string): string {
  const slash = matter.indexOf('/');
  return slash < 0 || /\p{Cs}/u.test(matter) ? 'unreadable' : `${matter.slice(0, slash)}/${encodeURIComponent(matter.slice(slash + 1))}`;
}
