import { addDays, addMonths } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { onlyDepartmentOf } from '../region/competence.ts';
import type { PublishPlatformRuleInput, RuleTermInput } from './platform-rule.inputs.ts';
import type { PlatformRuleRepository } from './platform-rule.repository.ts';
import { MAX_SENTENCES, sentences } from './rule-diff.ts';
import { TERM_UNITS } from './rule-enums.ts';

const ARTICLE = '人社厅发〔2023〕50号 劳动规则公示指引';
const MAX_TITLE_LENGTH = 200;
const MAX_TEXT_LENGTH = 20_000;
const EARLIEST = '2015-01-01';
const DECIMAL = /^\d{1,9}(\.\d{1,4})?$/;
const MAX_MONTHS_AHEAD = 24;
const PUBLISHERS = ['PLATFORM', 'EXPRESS'];

/** Records a version of a rule. Competent is the department at the platform's seat. */
export class RulePublication {
  constructor(
    private readonly db: Database,
    private readonly rules: PlatformRuleRepository,
    private readonly enterprises: EnterpriseService,
  ) {}

  async publish(context: RequestContext, input: PublishPlatformRuleInput): Promise<Done> {
    const platform = await this.enterprises.byCode(context, input.platform);
    if (platform) onlyDepartmentOf(context, platform.headquarters.code, ARTICLE, 'input.platform');
    return mutate(this.db, context, 'publishPlatformRule', input, async (rows) => {
      const { kind, title, text, terms, consultation = null, publishedOn, effectiveFrom } = input;
      const rule = { platform: input.platform, kind, region: input.region ?? WHOLE_COUNTRY };
      refuseIfBroken([
        !platform?.roles.some((role) => PUBLISHERS.includes(role)) &&
          userError('platform', 'NOT_A_PLATFORM', 'no platform or express enterprise with this credit code', '未登记该平台或者快递企业'),
        ...textRules({ title }, MAX_TITLE_LENGTH),
        ...textRules({ text }, MAX_TEXT_LENGTH),
        sentences(text).length > MAX_SENTENCES &&
          userError('text', 'SENTENCES', `at most ${MAX_SENTENCES} sentences are allowed`, `不得超过 ${MAX_SENTENCES} 句`),
        ...textRules({ consultation }),
        ...termRules(terms ?? []),
        ...dayRules('publishedOn', publishedOn, EARLIEST),
        (effectiveFrom < publishedOn || effectiveFrom > addMonths(publishedOn, MAX_MONTHS_AHEAD)) &&
          userError('effectiveFrom', 'RANGE', 'must be from the day of publication to two years after it', '须在公示日起两年之内'),
      ]);
      const before = await this.rules.latest(rows, rule);
      refuseIfBroken([
        before &&
          effectiveFrom <= before.effective_from &&
          userError(
            'effectiveFrom',
            'ORDER',
            `the previous version applies from ${before.effective_from}: this one must start later`,
            `前一版本自 ${before.effective_from} 起生效，须晚于该日`,
          ),
      ]);
      if (before) await this.rules.end(rows, before.id, addDays(effectiveFrom, -1));
      return this.rules.insert(rows, {
        ...rule,
        ...{ version: (before?.version ?? 0) + 1, title, body: text, consultation },
        terms: (terms ?? []).map(({ name, value }) => ({ name, value, unit: TERM_UNITS[name] })),
        ...{ published_on: publishedOn, effective_from: effectiveFrom },
      });
    });
  }
}

function termRules(terms: readonly RuleTermInput[]): (UserError | false)[] {
  const names = terms.map(({ name }) => name);
  return terms.flatMap(({ name, value }, i) => [
    !DECIMAL.test(value) &&
      userError(
        `terms.${i}.value`,
        'FORMAT',
        'must be a decimal, zero or more, with at most four places',
        '须为不小于零、至多四位小数的数',
      ),
    TERM_UNITS[name] === '%' && Number(value) > 100 && userError(`terms.${i}.value`, 'RANGE', 'must not exceed 100 %', '不得超过 100%'),
    names.indexOf(name) !== i && userError(`terms.${i}.name`, 'TWICE', `${name} appears twice`, `${name} 重复`),
  ]);
}
