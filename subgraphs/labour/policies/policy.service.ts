import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { PolicyRepository, PolicySearch } from './policy.repository.ts';

/** Policies and regulations are public. */
export class PolicyService {
  constructor(private readonly policies: PolicyRepository) {}

  list(context: RequestContext, search: PolicySearch, page: PageArguments) {
    return this.policies.list.page(context, search, page);
  }
}
