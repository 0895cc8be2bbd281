export interface ChainFirm {
  creditCode: string;
  name: string | null;
  roles: readonly string[] | null;
}

export interface ChainLink {
  depth: number;
  link: { id: string; principal: { creditCode: string } | null; contractor: ChainFirm | null };
}

export interface Placed extends ChainFirm {
  depth: number;
  /** column and row: 0 at the top left */
  column: number;
  row: number;
}

export interface PlacedChain {
  firms: Placed[];
  links: { from: string; to: string }[];
  rows: number;
  /** number of firms that are not drawn */
  left: number;
}

/** More firms would not be readable in one chart; the table contains all of them. */
const MAX_DRAWN = 300;

/** Arranges a chain in columns from platform to sole trader; each firm is centred beside the firms below it. */
export function layoutChain(root: ChainFirm, chain: readonly ChainLink[]): PlacedChain {
  const below = new Map<string, { firm: ChainFirm; depth: number }[]>();
  const seen = new Set([root.creditCode]);
  const links: PlacedChain['links'] = [];
  for (const { depth, link } of [...chain].sort((one, other) => one.depth - other.depth)) {
    const { principal, contractor } = link;
    if (!principal || !contractor) continue;
    links.push({ from: principal.creditCode, to: contractor.creditCode });
    // A firm that works for two others is placed below the first; its second link is only a line.
    if (seen.has(contractor.creditCode)) continue;
    seen.add(contractor.creditCode);
    below.set(principal.creditCode, [...(below.get(principal.creditCode) ?? []), { firm: contractor, depth }]);
  }
  const firms: Placed[] = [];
  let rows = 0;
  const place = (firm: ChainFirm, depth: number): number => {
    const children = firms.length < MAX_DRAWN ? (below.get(firm.creditCode) ?? []) : [];
    const at = firms.push({ ...firm, depth, column: depth, row: 0 }) - 1;
    const held = children.map((child) => place(child.firm, child.depth));
    const row = held.length > 0 ? ((held[0] as number) + (held.at(-1) as number)) / 2 : rows++;
    (firms[at] as Placed).row = row;
    return row;
  };
  place(root, 0);
  const drawn = new Set(firms.map(({ creditCode }) => creditCode));
  return {
    firms,
    rows,
    links: links.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    left: seen.size - firms.length,
  };
}
