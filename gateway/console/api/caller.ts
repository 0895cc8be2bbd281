/** The caller of the console's requests: token, agreements, matter and mandate. */
export interface Caller {
  token: string;
  agreements: readonly string[];
  /** kind and number, such as court-case/(2026)浙0127民初9000034号 */
  matter?: string;
  /** number of the mandate for another person; agreements and matter are then not sent */
  mandate?: string;
}

/** The request headers for the caller; the number of a matter is percent-encoded. */
export function headersOf({ token, agreements, matter, mandate }: Caller): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}`, 'x-hub-partial': 'allow' };
  if (mandate) return { ...headers, 'x-hub-mandate': mandate };
  if (agreements.length > 0) headers['x-hub-agreement'] = agreements.join(',');
  if (matter) {
    const slash = matter.indexOf('/');
    headers['x-hub-matter'] = `${matter.slice(0, slash)}/${encodeURIComponent(matter.slice(slash + 1))}`;
  }
  return headers;
}
