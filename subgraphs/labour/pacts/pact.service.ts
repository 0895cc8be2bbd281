import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { onlyDepartmentOf } from '../region/competence.ts';
import type { PublishSelfDisciplinePactInput } from './pact.inputs.ts';
import type { PactRepository, PactSearch } from './pact.repository.ts';
import { SelfDisciplinePact } from './pact.type.ts';

const ARTICLE = '国务院报告（二）2：指导企业公开发布保障货车司机合法权益自律公约';
const MAX_CLAUSES = 50;
const MAX_SIGNATORIES = 200;
const MAX_TITLE_LENGTH = 100;
const EARLIEST = '2015-01-01';

/** Pacts are published, so every participant may read them. */
export class PactService {
  constructor(
    private readonly db: Database,
    private readonly pacts: PactRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  list(context: RequestContext, search: PactSearch, page: PageArguments) {
    return this.pacts.list.page(context, search, page);
  }

  async byId(context: RequestContext, id: string): Promise<SelfDisciplinePact | null> {
    const [row] = await this.pacts.byId(context, id);
    return row ? SelfDisciplinePact.from(row) : null;
  }

  publish(context: RequestContext, input: PublishSelfDisciplinePactInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'publishSelfDisciplinePact', input, async (rows) => {
      const { title, clauses, region, publishedOn } = input;
      const signatories = [...new Set(input.signatories)];
      refuseIfBroken([
        ...textRules({ title }),
        title.length > MAX_TITLE_LENGTH &&
          userError('title', 'LENGTH', `at most ${MAX_TITLE_LENGTH} characters are allowed`, `不得超过 ${MAX_TITLE_LENGTH} 个字符`),
        ...sizeRules('clauses', clauses, MAX_CLAUSES),
        ...clauses.slice(0, MAX_CLAUSES).flatMap((clause, i) => textRules({ [`clauses.${i}`]: clause })),
        ...sizeRules('signatories', signatories, MAX_SIGNATORIES),
        ...dayRules('publishedOn', publishedOn, EARLIEST),
      ]);
      const unknown = await this.enterprises.unregisteredCodes(rows, signatories);
      refuseIfBroken(
        unknown.map((code) =>
          userError('signatories', 'UNKNOWN_ENTERPRISE', `no enterprise ${code} in the register`, `未登记企业 ${code}`),
        ),
      );
      return this.pacts.insert(rows, { title, clauses, signatories, region, published_on: publishedOn });
    });
  }
}

const sizeRules = (field: string, list: readonly string[], most: number) => [
  (list.length === 0 || list.length > most) && userError(field, 'LENGTH', `1 to ${most}`, `须有 1 至 ${most} 项`),
];
