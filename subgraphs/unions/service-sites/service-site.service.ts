import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { checkedNear } from '../../shared/vocabulary/near.ts';
import type { ServiceSiteRepository, SiteSearch } from './service-site.repository.ts';

/** Service sites are public. */
export class ServiceSiteService {
  constructor(private readonly sites: ServiceSiteRepository) {}

  list(context: RequestContext, { kind, facility, ...place }: SiteSearch, page: PageArguments) {
    return this.sites.list.page(context, { ...checkedNear(place), kind, facility }, page);
  }
}
