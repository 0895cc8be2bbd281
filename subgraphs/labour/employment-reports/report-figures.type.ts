import { Float, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import { Money, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import type { EmploymentReportRow } from './employment-report.entity.ts';
import { FulfilledDuty } from './fulfilled-duty.type.ts';

type FigureRow = Pick<
  EmploymentReportRow,
  'headcount' | 'labour_relation' | 'incomplete' | 'civil' | 'average_hours' | 'average_income' | 'orders' | 'duties' | 'region'
>;

/** Figures of one month, as stated by a report or one of its earlier versions. */
@ObjectType()
export abstract class ReportFigures {
  @SharedField(() => Int, INTERNAL, 'Persons who worked in the month (用工人数).')
  headcount!: number;
  @SharedField(() => Int, INTERNAL, 'Of these in a labour relation (劳动关系人数).')
  labourRelation!: number;
  @SharedField(() => Int, INTERNAL, 'Of these managed by the enterprise but short of a labour relation (不完全符合劳动关系人数).')
  incomplete!: number;
  @SharedField(() => Int, INTERNAL, 'Of these in civil relations (民事关系人数).')
  civil!: number;
  @SharedField(() => Float, INTERNAL, 'Mean online hours per day (日均在线时长，小时).')
  averageHours!: number;
  @SharedField(() => Money, INTERNAL, 'Mean income in the month, yuan (月均收入，元).')
  averageIncome!: string;
  @SharedField(() => SafeInt, INTERNAL, 'Orders completed in the month (订单量).')
  orders!: number;
  @SharedField(() => [FulfilledDuty], INTERNAL, 'Number of persons for whom each duty was fulfilled (用工责任履行情况).')
  duties!: FulfilledDuty[];
}

export const figuresOf = (row: FigureRow): ReportFigures => ({
  headcount: row.headcount,
  labourRelation: row.labour_relation,
  incomplete: row.incomplete,
  civil: row.civil,
  averageHours: Number(row.average_hours),
  averageIncome: row.average_income,
  orders: row.orders,
  duties: row.duties.map((duty) => FulfilledDuty.of(duty, row.headcount, row.region)),
});
