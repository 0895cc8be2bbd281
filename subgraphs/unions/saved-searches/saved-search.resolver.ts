import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CollectiveContractService } from '../contracts/collective-contract.service.ts';
import { CollectiveContract } from '../contracts/collective-contract.type.ts';
import { DeleteSavedSearchInput, SaveContractSearchInput } from './saved-search.inputs.ts';
import type { SavedSearchService } from './saved-search.service.ts';
import { ContractAlert, ContractAlertConnection, SavedSearchConnection, SavedSearchPayload } from './saved-search.type.ts';

@Resolver(() => ContractAlert)
export class SavedSearchResolver {
  constructor(
    private readonly searches: SavedSearchService,
    private readonly contracts: CollectiveContractService,
  ) {}

  @SharedQuery(() => SavedSearchConnection, DEALINGS, "The caller's saved searches (已保存的检索列表).")
  savedSearches(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.searches.list(context, page);
  }

  @SharedQuery(
    () => ContractAlertConnection,
    DEALINGS,
    'Alerts of a saved search, oldest first. Keep endCursor and pass it as after next time (集体合同提醒列表).',
  )
  contractAlerts(
    @Arg('search', () => ID, { description: 'Identifier of the saved search (检索标识).' }) search: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.searches.alerts(context, search, page);
  }

  @SharedMutation(
    () => SavedSearchPayload,
    PUBLIC,
    'Save a search. New matching contracts and contracts that will expire raise alerts (保存检索).',
  )
  async saveContractSearch(
    @Arg('input', () => SaveContractSearchInput, { description: 'The search (检索).' }) input: SaveContractSearchInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.searches.save(context, input);
    const savedSearch = id ? await this.searches.own(context, id) : null;
    return Object.assign(new SavedSearchPayload(), { savedSearch, webhookSecret: savedSearch?.secret ?? null, userErrors });
  }

  @SharedMutation(() => SavedSearchPayload, PUBLIC, 'Delete a saved search and its alerts (删除检索).')
  async deleteSavedSearch(
    @Arg('input', () => DeleteSavedSearchInput, { description: 'The search (检索).' }) input: DeleteSavedSearchInput,
    @Ctx() context: RequestContext,
  ) {
    const { userErrors } = await this.searches.delete(context, input);
    return Object.assign(new SavedSearchPayload(), { savedSearch: null, webhookSecret: null, userErrors });
  }

  @SharedResolver(() => CollectiveContract, DEALINGS, 'The contract (合同).', { nullable: true })
  contract(@Root() alert: ContractAlert, @Ctx() context: RequestContext) {
    return this.contracts.byId(context, alert.contractId);
  }
}
