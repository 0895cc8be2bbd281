import sql from 'sql-template-tag';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord } from '../../shared/workflow/procedure.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { RectificationRepository } from '../rectifications/rectification.repository.ts';
import { orderRules } from '../rectifications/rectification.service.ts';
import { onlyDepartmentOf } from '../region/competence.ts';
import type { CheckUpFilter, RecordCheckUpInput } from './check-up.inputs.ts';
import { CHECK_UPS, type CheckUpRepository, FILTERS, PLATFORM } from './check-up.repository.ts';
import { CheckUp, CheckUpSubject } from './check-up.type.ts';

const ARTICLE = '国务院报告（二）3：组织对平台协议“全面体检”，督促头部平台企业深入自查整改';
const MAX_NAME = 200;
const MAX_FINDINGS = 50;
const TWO_YEARS = 730;

/** Check-ups are internal: a problem is to be rectified before it is published. */
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

  async record(context: RequestContext, input: RecordCheckUpInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    const { platform, region, subject, title, version = null, checkedOn, checkedBy, findings } = input;
    return openRecord(
      { db: this.db, table: CHECK_UPS },
      { context, name: 'recordCheckUp', input },
      {
        action: 'RECORDED',
        on: checkedOn,
        rules: async (rows) => [
          ...textRules({ title, version, checkedBy }, MAX_NAME),
          (checkedOn > today() || checkedOn < addDays(today(), -TWO_YEARS)) &&
            userError('checkedOn', 'RANGE', 'must be within the last two years', '须在最近两年之内'),
          findings.length > MAX_FINDINGS &&
            userError('findings', 'LENGTH', `at most ${MAX_FINDINGS} findings`, `问题不得超过 ${MAX_FINDINGS} 项`),
          ...findings.slice(0, MAX_FINDINGS).flatMap(({ clause, problem, article, rectification }, i) => {
            const field = (name: string) => `findings.${i}.${name}`;
            return [
              ...textRules({ [field('clause')]: clause, [field('problem')]: problem, [field('article')]: article }),
              ...orderRules(field('rectification'), rectification, checkedOn),
            ];
          }),
          ...(await registeredRules(this.enterprises, rows, platform, 'platform')),
        ],
        insert: async (rows) => {
          const id = await this.checkUps.insert(rows, {
            platform,
            region,
            subject,
            title,
            version,
            checked_on: checkedOn,
            checked_by: checkedBy,
            findings: findings.map(({ clause = null, right, problem, article }) => ({ clause, right, problem, article })),
          });
          const kind = subject === CheckUpSubject.SELF_INSPECTION ? 'SELF_INSPECTION' : 'CHECK_UP';
          const by = { kind, id, enterprise: platform, region, on: checkedOn } as const;
          for (const { rectification } of findings) if (rectification) await this.rectifications.order(rows, context, by, rectification);
          return id;
        },
      },
    );
  }
}

const visible = (context: RequestContext, filter: CheckUpFilter | null) =>
  LABOUR_POLICY.filtered(context, 'checkUps', fieldsRead(FILTERS, filter), sql`region`);
