import { Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { figuresOf, ReportFigures } from './report-figures.type.ts';
import type { ReportRevisionRow } from './report-revision.entity.ts';

@ObjectType('EmploymentReportRevision', { description: 'Earlier version of a revised employment report (用工情况报告修订前内容).' })
export class EmploymentReportRevision extends ReportFigures implements HeldRecord {
  @SharedField(() => Int, INTERNAL, 'Version number, from 1 (版本号).')
  revision!: number;
  @SharedField(() => String, INTERNAL, 'Reason for its replacement (修订原因).')
  reason!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of its replacement (修订日期).')
  replacedOn!: string;
  heldIn!: string;

  static from(row: ReportRevisionRow): EmploymentReportRevision {
    return Object.assign(new EmploymentReportRevision(), {
      revision: row.revision,
      ...figuresOf(row),
      reason: row.reason,
      replacedOn: row.replaced_on,
      heldIn: row.region,
    });
  }
}
