import { today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { type EmploymentLinkRepository, type LinkFilter, PRINCIPAL } from './employment-link.repository.ts';
import type { EnterpriseRepository, EnterpriseSearch } from './enterprise.repository.ts';
import { ChainNode, EmploymentLink, Enterprise, Principal } from './enterprise.type.ts';

const MAX_CHAIN_DEPTH = 6;

/** Register of enterprises and their employment chains; all of it is public. */
export class EnterpriseService {
  constructor(
    private readonly enterprises: EnterpriseRepository,
    private readonly links: EmploymentLinkRepository,
  ) {}

  async byCode(context: RequestContext, creditCode: string): Promise<Enterprise | null> {
    const row = await loaderFor(context, this.enterprises, 'code', async (codes) =>
      alignOne(codes, await this.enterprises.byCodes(context, codes), (found) => found.credit_code),
    ).load(creditCode);
    return row && Enterprise.from(row);
  }

  list(context: RequestContext, search: EnterpriseSearch, page: PageArguments) {
    return this.enterprises.list.page(context, search, page);
  }

  partnersOf(context: RequestContext, creditCode: string, { on = today(), region }: Partial<LinkFilter>, page: PageArguments) {
    return this.links.list.below(context, PRINCIPAL, creditCode, { on, region }, page);
  }

  async platformsOf(context: RequestContext, creditCode: string, on = today()): Promise<EmploymentLink[]> {
    const rows = await loaderFor(context, this.links, ['platforms', on], async (codes) =>
      alignMany(codes, await this.links.platformsOf(context, codes, on), (found) => found.contractor),
    ).load(creditCode);
    return rows.map(EmploymentLink.from);
  }

  async principalsOf(context: RequestContext, creditCode: string): Promise<Principal[]> {
    const rows = await loaderFor(context, this.links, 'principals', async (codes) =>
      alignMany(codes, await this.links.principalsOf(context, codes), (found) => found.root),
    ).load(creditCode);
    return rows.map(Principal.from);
  }

  async chainBelow(context: RequestContext, creditCode: string, on = today(), depth = 4): Promise<ChainNode[]> {
    if (depth < 1 || depth > MAX_CHAIN_DEPTH)
      throw badInput('depth', 'range', `depth must be between 1 and ${MAX_CHAIN_DEPTH}`, `depth 必须在 1 到 ${MAX_CHAIN_DEPTH} 之间`);
    const rows = await loaderFor(context, this.links, ['chain', on, depth], async (codes) =>
      alignMany(codes, await this.links.chainsBelow(context, codes, on, depth), (found) => found.root),
    ).load(creditCode);
    return rows.map((row) => Object.assign(new ChainNode(), { depth: row.depth, link: EmploymentLink.from(row) }));
  }
}
