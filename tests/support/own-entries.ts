import { type Answer, answer } from './ask.ts';

const MAX_PAGES = 20;

/** The newest entry of the caller's own ledger that fits, however many other tests ask as the same participant meanwhile. */
export async function ownEntry<Entry>(who: string, selection: string, fits: (entry: Entry) => boolean): Promise<Entry | undefined> {
  const query = `query($after: String) { accessLedger(first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const asked: Answer = await answer(who, { query, variables: { after } });
    const { nodes, pageInfo } = asked.data.accessLedger;
    const found = (nodes as Entry[]).find(fits);
    if (found || !pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
  return undefined;
}
