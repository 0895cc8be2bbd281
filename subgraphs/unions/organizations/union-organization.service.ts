import type { PageArguments } from '../../shared/database/keyset.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { UnionOrganizationRepository, UnionSearch } from './union-organization.repository.ts';
import { UnionOrganization } from './union-organization.type.ts';

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

  list(context: RequestContext, search: UnionSearch, page: PageArguments) {
    return this.unions.list.page(context, search, page);
  }
}
