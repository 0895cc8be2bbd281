import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { PARENT, type UnionOrganizationRepository, type UnionSearch } from './union-organization.repository.ts';
import { UnionEvent, UnionOrganization } from './union-organization.type.ts';

/** The register of unions is public; who belongs to one is not. */
export class UnionOrganizationService {
  constructor(private readonly unions: UnionOrganizationRepository) {}

  async byId(context: RequestContext, id: string): Promise<UnionOrganization | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.unions.byIds(context, ids), (found) => found.id),
    ).load(id);
    return row && UnionOrganization.from(row);
  }

  async ofEnterprise(context: RequestContext, creditCode: string): Promise<UnionOrganization | null> {
    const row = await loaderFor(context, this, 'enterprise', async (codes) =>
      alignOne(codes, await this.unions.ofEnterprises(context, codes), (found) => found.enterprise as string),
    ).load(creditCode);
    return row && UnionOrganization.from(row);
  }

  childrenOf(context: RequestContext, id: string, page: PageArguments) {
    return this.unions.list.below(context, PARENT, id, {}, page);
  }

  /** All above it and itself, the highest first. */
  async pathOf(context: RequestContext, id: string): Promise<UnionOrganization[]> {
    const rows = await loaderFor(context, this, 'path', async (ids) =>
      alignMany(ids, await this.unions.paths(context, ids), (found) => found.asked),
    ).load(id);
    return rows.map(UnionOrganization.from);
  }

  async historyOf(context: RequestContext, id: string): Promise<UnionEvent[]> {
    const rows = await loaderFor(context, this, 'history', async (ids) =>
      alignMany(ids, await this.unions.events(context, ids), (found) => found.organization),
    ).load(id);
    return rows.map(UnionEvent.from);
  }

  list(context: RequestContext, search: UnionSearch, page: PageArguments) {
    return this.unions.list.page(context, search, page);
  }
}
