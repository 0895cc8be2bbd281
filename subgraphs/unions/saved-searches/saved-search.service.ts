import { randomBytes } from 'node:crypto';
import type { Database } from '../../shared/database/database.ts';
import { hubError } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { contractConditions } from '../contracts/contract-search.ts';
import type { DeleteSavedSearchInput, SaveContractSearchInput } from './saved-search.inputs.ts';
import type { SavedSearchRepository } from './saved-search.repository.ts';
import { SavedSearch } from './saved-search.type.ts';

const MAX_NAME_LENGTH = 100;
const MAX_SEARCHES = 50;
const MAX_NOTICE_DAYS = 365;
const MAX_URL_LENGTH = 500;

/** Saved searches. The owner gets alerts for new contracts by query or webhook; nobody else can read them. */
export class SavedSearchService {
  constructor(
    private readonly db: Database,
    private readonly searches: SavedSearchRepository,
    /** allowed origins of webhooks */
    private readonly allowed: readonly string[],
  ) {}

  list(context: RequestContext, page: PageArguments) {
    return this.searches.list.page(context, { participant: context.caller.participant }, page);
  }

  /** Runs the search first, so that the list is up to date. Throws NOT_FOUND for a search that is not the caller's. */
  async alerts(context: RequestContext, search: string, page: PageArguments) {
    const { participant } = context.caller;
    await this.db.transaction(context, async (rows) => {
      const saved = await this.searches.owned(rows, search, participant);
      if (!saved) throw noSuchSearch('search');
      await this.searches.lookThrough(rows, saved);
    });
    return this.searches.alerts.page(context, { search, participant }, page);
  }

  async own(context: RequestContext, id: string): Promise<SavedSearch | null> {
    const row = await this.searches.byId(context, id, context.caller.participant);
    return row ? SavedSearch.from(row) : null;
  }

  save(context: RequestContext, input: SaveContractSearchInput): Promise<Done> {
    const { participant } = context.caller;
    const { name, search = null, where, expiresWithin = null, webhookUrl = null } = input;
    contractConditions({ search, where }); // A search that cannot be run is rejected with the error of the list.
    return mutate(this.db, context, 'saveContractSearch', input, async (rows) => {
      refuseIfBroken([
        ...textRules({ name }, MAX_NAME_LENGTH),
        ...textRules({ search }, MAX_NAME_LENGTH),
        !search &&
          !Object.values(where ?? {}).some((one) => one != null) &&
          userError('search', 'MISSING', 'search or where is required', '须给出检索词或者筛选条件'),
        where?.on != null &&
          userError('where.on', 'NOT_HERE', 'on is not allowed: a saved search always uses today', '已保存的检索按当日执行'),
        where?.status != null &&
          userError(
            'where.status',
            'NOT_HERE',
            'status is not allowed: a new filing is always FILED',
            '新报送的合同均处于审查期，请勿限定状态',
          ),
        where?.expiresWithin != null &&
          userError(
            'where.expiresWithin',
            'NOT_HERE',
            'set expiresWithin beside where, not inside it',
            '请在 where 之外填写 expiresWithin',
          ),
        expiresWithin !== null &&
          (expiresWithin < 1 || expiresWithin > MAX_NOTICE_DAYS) &&
          userError('expiresWithin', 'RANGE', `must be 1 to ${MAX_NOTICE_DAYS}`, `须在 1 至 ${MAX_NOTICE_DAYS} 之间`),
        ...this.webhookRules(webhookUrl),
        (await this.searches.count(rows, participant)) >= MAX_SEARCHES &&
          userError(
            '',
            'TOO_MANY',
            `at most ${MAX_SEARCHES} searches can be saved; delete one first`,
            `至多保存 ${MAX_SEARCHES} 个检索，请先删除`,
          ),
      ]);
      return this.searches.insert(rows, {
        ...{ participant, name, search, filter: { ...where }, expires_within: expiresWithin, webhook_url: webhookUrl },
        webhook_secret: webhookUrl && `whsec_${randomBytes(32).toString('base64')}`,
      });
    });
  }

  delete(context: RequestContext, input: DeleteSavedSearchInput): Promise<Done> {
    return mutate(this.db, context, 'deleteSavedSearch', input, async (rows) => {
      const saved = await this.searches.owned(rows, input.savedSearch, context.caller.participant);
      if (!saved) throw noSuchSearch('input.savedSearch');
      await this.searches.delete(rows, saved.id);
      return saved.id;
    });
  }

  private webhookRules(url: string | null): (UserError | false)[] {
    if (url === null) return [];
    const parsed = url.length <= MAX_URL_LENGTH && URL.canParse(url) ? new URL(url) : undefined;
    if (!parsed || parsed.username || parsed.password || parsed.hash)
      return [
        userError(
          'webhookUrl',
          'FORMAT',
          `must be a URL of at most ${MAX_URL_LENGTH} characters, without credentials`,
          '须为不含凭据的网址',
        ),
      ];
    return [
      !this.allowed.includes(parsed.origin) &&
        userError(
          'webhookUrl',
          'NOT_ALLOWED',
          `the operator has not allowed webhooks to ${parsed.origin}; query contractAlerts instead`,
          `运行方未许可向 ${parsed.origin} 推送，请改用 contractAlerts 拉取`,
        ),
    ];
  }
}

const noSuchSearch = (field: string) =>
  hubError('NOT_FOUND', 'this participant has no such saved search', { messageZh: '本参与方没有保存该检索', field });
