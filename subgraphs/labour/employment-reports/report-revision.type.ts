import { Float, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar, Money, SafeInt } from '../../shared/graphql/scalars.ts';
import { SharedField } from '../../shared/graphql/shared-field.ts';
import type { ReportRevisionRow } from './report-revision.entity.ts';

@ObjectType('EmploymentReportRevision', { description: 'What an employment report said before it was revised (用工情况报告修订前内容).' })
export class EmploymentReportRevision implements HeldRecord {
  @SharedField(() => Int, INTERNAL, 'Number of the version, 1 for the first (版本号).')
  revision!: number;
  @SharedField(() => Int, INTERNAL, 'Persons who worked in the month (用工人数).')
  headcount!: number;
  @SharedField(() => Int, INTERNAL, 'Of these in a labour relation (劳动关系人数).')
  labourRelation!: number;
  @SharedField(() => Int, INTERNAL, 'Of these managed, short of a labour relation (不完全符合劳动关系人数).')
  incomplete!: number;
  @SharedField(() => Int, INTERNAL, 'Of these in civil relations (民事关系人数).')
  civil!: number;
  @SharedField(() => Float, INTERNAL, 'Mean hours online a day (日均在线时长，小时).')
  averageHours!: number;
  @SharedField(() => Money, INTERNAL, 'Mean income in the month, yuan (月均收入，元).')
  averageIncome!: string;
  @SharedField(() => SafeInt, INTERNAL, 'Orders done in the month (订单量).')
  orders!: number;
  @SharedField(() => String, INTERNAL, 'Why it was replaced (修订原因).')
  reason!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day it was replaced (修订日期).')
  replacedOn!: string;
  heldIn!: string;

  static from(row: ReportRevisionRow): EmploymentReportRevision {
    return Object.assign(new EmploymentReportRevision(), {
      revision: row.revision,
      headcount: row.headcount,
      labourRelation: row.labour_relation,
      incomplete: row.incomplete,
      civil: row.civil,
      averageHours: Number(row.average_hours),
      averageIncome: row.average_income,
      orders: row.orders,
      reason: row.reason,
      replacedOn: row.replaced_on,
      heldIn: row.region,
    });
  }
}
