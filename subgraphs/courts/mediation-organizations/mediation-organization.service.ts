import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { INSIDE, type MediationOrganizationRepository } from './mediation-organization.repository.ts';
import type { MediationOrganizationFilter } from './mediation-organization.type.ts';

/** The list of organisations is public. */
export class MediationOrganizationService {
  constructor(private readonly organizations: MediationOrganizationRepository) {}

  list(context: RequestContext, filter: MediationOrganizationFilter | null, page: PageArguments) {
    return this.organizations.list.page(context, filter ?? {}, page);
  }

  ofRegion(context: RequestContext, region: string, filter: MediationOrganizationFilter, page: PageArguments) {
    return this.organizations.list.below(context, INSIDE, regionPrefix(region), filter, page);
  }
}
