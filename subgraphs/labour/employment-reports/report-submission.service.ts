import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { onlyDepartmentOf } from '../region/competence.ts';
import type { SubmitEmploymentReportInput } from './employment-report.inputs.ts';
import type { EmploymentReportRepository } from './employment-report.repository.ts';
import { reportRules } from './report-rules.ts';
import { REPORTING_ARTICLE } from './reporting-duty.ts';

/**
 * Stores an enterprise's monthly report. A second report for the same month and place revises the first, which is kept as an
 * earlier version.
 */
export class ReportSubmission {
  constructor(
    private readonly db: Database,
    private readonly reports: EmploymentReportRepository,
  ) {}

  submit(context: RequestContext, input: SubmitEmploymentReportInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, REPORTING_ARTICLE);
    return mutate(this.db, context, 'submitEmploymentReport', input, async (rows) => {
      refuseIfBroken([...reportRules(input), ...textRules({ reason: input.reason })]);
      const places = await this.reports.placesOf(rows, input.enterprise);
      refuseIfBroken([
        !places && userError('enterprise', 'UNKNOWN_ENTERPRISE', 'no enterprise with this credit code is registered', '未登记该企业'),
        places &&
          !places.includes(input.region) &&
          userError(
            'region',
            'NOT_OPERATING',
            `by the register the enterprise operates in ${places.join(', ')}`,
            `登记的经营地区为 ${places.join('、')}`,
          ),
      ]);
      const before = await this.reports.reported(rows, input);
      if (!before) return this.reports.insert(rows, input, today());
      refuseIfBroken([
        !input.reason &&
          userError(
            'reason',
            'ALREADY_REPORTED',
            'this month has been reported already; to revise it, give a reason',
            '该报告期已报送，如需修订请说明原因',
          ),
      ]);
      return this.reports.revise(rows, before, input, today());
    });
  }
}
