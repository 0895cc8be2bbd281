import { ID, Int, ObjectType } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { DateScalar, MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { Region } from '../region/region.type.ts';
import type { EmploymentReportRow } from './employment-report.entity.ts';
import { figuresOf, ReportFigures } from './report-figures.type.ts';
import { reportDeadline } from './reporting-duty.ts';

@ObjectType('EmploymentReport', {
  description: 'Monthly report of an enterprise: how many persons it employs and in which form (用工情况报告).',
})
export class EmploymentReport extends ReportFigures implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (报告标识).')
  id!: string;
  @SharedField(() => MonthScalar, INTERNAL, 'Month reported, YYYY-MM (报告期).')
  period!: string;
  @SharedField(() => Region, INTERNAL, 'Region reported on (报告地区).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the first submission (首次报送日期).')
  submittedOn!: string;
  @SharedField(() => Int, INTERNAL, 'Version number; 1 if never revised (版本号).')
  revision!: number;
  enterpriseCode!: string;
  heldIn!: string;

  @SharedField(() => [Deadline], INTERNAL, 'Time limit for the report of the month, and whether it was met (报送时限).')
  get deadlines(): Deadline[] {
    return [reportDeadline(this.period, this.submittedOn)];
  }

  static from(row: EmploymentReportRow): EmploymentReport {
    return Object.assign(new EmploymentReport(), {
      id: row.id,
      period: row.period,
      region: Region.at(row.region),
      ...figuresOf(row),
      submittedOn: row.submitted_on,
      revision: row.revision,
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const EmploymentReportConnection = connectionOf(() => EmploymentReport, 'EmploymentReport', '用工情况报告');

@ObjectType('EmploymentReportPayload', { description: 'Result of submitting an employment report (用工情况报送结果).' })
export class EmploymentReportPayload {
  @SharedField(() => EmploymentReport, INTERNAL, 'The report; null if the input was rejected (报告).', { nullable: true })
  report!: EmploymentReport | null;
  @SharedField(() => [UserError], PUBLIC, 'Rules that the input breaks (输入错误).')
  userErrors!: UserError[];
}
