import type { Database } from '../../shared/database/database.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { onlyDepartmentOf } from '../region/competence.ts';
import type { AlgorithmFilingFilter, RecordAlgorithmFilingInput } from './algorithm-filing.inputs.ts';
import type { AlgorithmFilingRepository } from './algorithm-filing.repository.ts';
import { AlgorithmFiling } from './algorithm-filing.type.ts';

const ARTICLE = '互联网信息服务算法推荐管理规定第二十四条';
const MAX_NAME_LENGTH = 200;
const FIRST_DAY = '2022-03-01'; // day on which 互联网信息服务算法推荐管理规定 came into force

/** Filings are published, so every participant may read them. */
export class AlgorithmFilingService {
  constructor(
    private readonly db: Database,
    private readonly filings: AlgorithmFilingRepository,
    private readonly enterprises: EnterpriseService,
  ) {}

  list(context: RequestContext, filter: AlgorithmFilingFilter, page: PageArguments) {
    return this.filings.list.page(context, filter, page);
  }

  async byNumber(context: RequestContext, number: string): Promise<AlgorithmFiling | null> {
    const [row] = await this.filings.byNumber(context, number);
    return row ? AlgorithmFiling.from(row) : null;
  }

  async ofPlatform(context: RequestContext, creditCode: string): Promise<AlgorithmFiling[]> {
    const rows = await loaderFor(context, this, 'platform', async (codes) =>
      alignMany(codes, await this.filings.ofPlatforms(context, codes), (found) => found.platform),
    ).load(creditCode);
    return rows.map(AlgorithmFiling.from);
  }

  /** Records a filing. Competent is the department at the platform's seat. */
  async record(context: RequestContext, input: RecordAlgorithmFilingInput): Promise<Done> {
    const platform = await this.enterprises.byCode(context, input.platform);
    if (platform) onlyDepartmentOf(context, platform.headquarters.code, ARTICLE, 'input.platform');
    return mutate(this.db, context, 'recordAlgorithmFiling', input, async (rows) => {
      const { number, name, type, purpose, filedOn } = input;
      const kinds = [...new Set(input.ruleKinds)];
      refuseIfBroken([
        !platform && userError('platform', 'UNKNOWN_ENTERPRISE', 'no enterprise with this credit code is registered', '未登记该企业'),
        ...textRules({ name }, MAX_NAME_LENGTH),
        ...textRules({ purpose }),
        kinds.length === 0 && userError('ruleKinds', 'EMPTY', 'give at least one kind of rule', '至少填写一类劳动规则'),
        ...dayRules('filedOn', filedOn, FIRST_DAY),
      ]);
      const filing = { number, platform: input.platform, name, type, purpose, rule_kinds: kinds, filed_on: filedOn };
      const made = await this.filings.insert(rows, filing);
      refuseIfBroken([!made && userError('number', 'TAKEN', 'this filing number is already recorded', '该备案编号已登记')]);
      return number;
    });
  }
}
