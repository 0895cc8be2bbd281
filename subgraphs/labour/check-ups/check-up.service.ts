import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { RectificationRepository } from '../rectifications/rectification.repository.ts';
import { orderRules } from '../rectifications/rectification.service.ts';
import { onlyDepartmentOf } from '../region/competence.ts';
import type { CheckUpFilter, RecordCheckUpInput } from './check-up.inputs.ts';
import { type CheckUpRepository, PLATFORM } from './check-up.repository.ts';
import { CheckUp, CheckUpSubject } from './check-up.type.ts';

const ARTICLE = '国务院报告（二）3：组织对平台协议“全面体检”，督促头部平台企业深入自查整改';
const LONGEST_NAME = 200;
const MOST_FINDINGS = 50;
const TWO_YEARS = 730;
const FILTERS = {
  platform: 'CheckUp.platform',
  region: 'CheckUp.region',
  subject: 'CheckUp.subject',
  right: 'CheckUp.findings',
};

/** Check-ups are internal: what they find is put right before it is published. */
export class CheckUpService {
  constructor(
    private readonly db: Database,
    private readonly checkUps: CheckUpRepository,
    private readonly rectifications: RectificationRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  list(context: RequestContext, filter: CheckUpFilter | null, page: PageArguments) {
    return this.checkUps.list.page(context, { ...filter, visible: visible(context, filter) }, page);
  }

  ofPlatform(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.checkUps.list.below(context, PLATFORM, creditCode, { visible: visible(context, null) }, page);
  }

  async byId(context: RequestContext, id: string): Promise<CheckUp | null> {
    const [row] = await this.checkUps.byId(context, id, visible(context, null));
    return row ? CheckUp.from(row) : null;
  }

  record(context: RequestContext, input: RecordCheckUpInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordCheckUp', input, async (rows) => {
      const { platform, region, subject, title, version = null, checkedOn, checkedBy, findings } = input;
      refuseIfBroken([
        ...textRules({ title, version, checkedBy }, LONGEST_NAME),
        (checkedOn > today() || checkedOn < addDays(today(), -TWO_YEARS)) &&
          userError('checkedOn', 'RANGE', 'within the last two years', '须在最近两年之内'),
        findings.length > MOST_FINDINGS &&
          userError('findings', 'LENGTH', `at most ${MOST_FINDINGS} findings`, `问题不得超过 ${MOST_FINDINGS} 项`),
        ...findings.slice(0, MOST_FINDINGS).flatMap(({ clause, problem, article, rectification }, i) => {
          const field = (name: string) => `findings.${i}.${name}`;
          return [
            ...textRules({ [field('clause')]: clause, [field('problem')]: problem, [field('article')]: article }),
            ...orderRules(field('rectification'), rectification, checkedOn),
          ];
        }),
        ...(await registeredRules(this.enterprises, rows, platform, 'platform')),
      ]);
      const id = await this.checkUps.insert(rows, {
        ...{ platform, region, subject, title, version, checked_on: checkedOn, checked_by: checkedBy },
        findings: findings.map(({ clause = null, right, problem, article }) => ({ clause, right, problem, article })),
      });
      const kind = subject === CheckUpSubject.SELF_INSPECTION ? 'SELF_INSPECTION' : 'CHECK_UP';
      for (const { rectification } of findings)
        if (rectification) await this.rectifications.order(rows, { kind, id, enterprise: platform, region, on: checkedOn }, rectification);
      return id;
    });
  }
}

const visible = (context: RequestContext, filter: CheckUpFilter | null) =>
  LABOUR_POLICY.filtered(context, 'checkUps', fieldsAsked(filter, FILTERS), sql`region`);
