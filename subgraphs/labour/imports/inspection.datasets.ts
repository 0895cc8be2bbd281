import sql from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { day, integer, oneOf, scalar, text } from '../../shared/import/field.ts';
import { known, upsert } from '../../shared/import/staging.ts';
import { CreditCode, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { campaignChecks } from '../campaigns/campaign-rules.ts';
import { InspectionResult } from '../inspections/inspection.type.ts';
import { inspectionDayRules, violationRules } from '../inspections/inspection-rules.ts';
import type { ViolationInput } from '../inspections/violation.inputs.ts';
import { EnforcementMeasure, ViolationType } from '../inspections/violation.type.ts';
import { limitOf } from '../time-limits/time-limits.ts';

const ENTERPRISE: [string, string] = ['enterprise', '企业'];
const enterprise = scalar({ column: 'enterprise', names: ['被检查企业', '统一社会信用代码', '企业'], of: CreditCode });
const region = scalar({ column: 'region', names: ['检查地区', '地区', '行政区划代码'], of: RegionCode });
const { count: YEARS, article: LOOKBACK } = limitOf('INSPECT_LOOKBACK');

const INSPECTION_FIELDS = {
  number: text({ column: 'number', names: ['检查编号', '案件编号'], longest: 64 }),
  ...{ enterprise, region, subject: text({ column: 'subject', names: ['检查事项'], longest: 2_000 }) },
  campaign: text({ column: 'campaign', names: ['专项行动代码'], longest: 64, optional: true }),
  ...{ openedOn: day('opened_on', '立案日期'), closedOn: day('closed_on', '结案日期', true) },
  result: oneOf({ column: 'result', names: ['检查结果'], values: InspectionResult, optional: true }),
};

/** Inspections from a department's own records. Their findings are a separate file: `violations`. */
const INSPECTIONS: Dataset = {
  ...{ name: 'inspections', title: 'Labour inspections of enterprises', titleZh: '劳动保障监察案件' },
  ...{ table: 'inspection', region: 'region', key: ['number'], during: ['openedOn', 'closedOn'], fields: INSPECTION_FIELDS },
  rules: ({ openedOn, closedOn, result }) => faultsOf(inspectionDayRules({ openedOn: openedOn as string, closedOn, result })),
  checks: [
    known('enterprise', 'enterprise', 'enterprise', 'credit_code', ENTERPRISE),
    ...campaignChecks('opened_on'),
    {
      ...{
        field: 'number',
        rule: 'RESERVED',
        message: 'numbers of this form are assigned by the hub',
        messageZh: '该形式的编号由枢纽生成',
      },
      broken: sql`s.number ~ '^I-[0-9]{4}-[0-9]{6,10}$' and not exists (select from inspection t where t.number = s.number)`,
    },
    {
      ...{
        field: 'enterprise',
        rule: 'ANOTHER',
        message: 'this inspection belongs to another enterprise',
        messageZh: '该检查属于其他企业',
      },
      broken: sql`exists (select from inspection t where t.number = s.number and t.enterprise <> s.enterprise)`,
    },
    {
      ...{
        field: 'result',
        rule: 'RESULT',
        message: 'violations found by this inspection are already recorded (violations)',
        messageZh: '该检查已登记违法行为（violations）',
      },
      broken: sql`s.result = 'NO_VIOLATION' and exists (select from violation v where v.inspection = s.number)`,
    },
  ],
  merge: upsert('inspection', { fields: INSPECTION_FIELDS, key: ['number'] }),
};

const VIOLATION_FIELDS = {
  id: text({ column: 'id', names: ['违法行为编号', '编号'], longest: 64 }),
  inspection: text({ column: 'inspection', names: ['检查编号', '案件编号'], longest: 64 }),
  ...{ enterprise, region, type: oneOf({ column: 'type', names: ['违法类型'], values: ViolationType }) },
  description: text({ column: 'description', names: ['违法事实'], longest: 2_000 }),
  article: text({ column: 'article', names: ['违反条款'], longest: 2_000 }),
  ...{ occurredOn: day('occurred_on', '行为终了日期', true), foundOn: day('found_on', '发现日期') },
  measure: oneOf({ column: 'measure', names: ['处置方式'], values: EnforcementMeasure }),
  handledOn: day('handled_on', '处理日期'),
  amount: scalar({ column: 'amount', names: ['涉及金额'], of: Money, type: 'numeric(14,2)', optional: true }),
  persons: { ...integer({ column: 'persons', names: ['涉及人数'], from: 0, to: 10_000_000, optional: true }), type: 'integer' },
};

/**
 * The rules of a violation, except the one on the day its inspection was opened: that day is in the register, so a table check
 * compares it.
 */
const contentRules = (record: ImportedRecord) =>
  violationRules([{ ...record, occurredOn: null, persons: null } as unknown as ViolationInput], record.foundOn as string, '').map(
    (one) => one && { ...one, field: `input.${one.field.split('.').at(-1)}` },
  );

/** Findings of inspections, by the rules of recordInspection; the inspection must be recorded first. */
const VIOLATIONS: Dataset = {
  ...{ name: 'violations', title: 'Violations found by labour inspections', titleZh: '违法行为' },
  ...{ table: 'violation', region: 'region', key: ['id'], during: ['foundOn'], fields: VIOLATION_FIELDS },
  rules: (record) => [
    ...dayRules({ past: ['foundOn', 'handledOn'], order: ['occurredOn', 'foundOn', 'handledOn'] })(record),
    ...faultsOf(contentRules(record)),
  ],
  checks: [
    {
      ...{
        field: 'inspection',
        rule: 'UNKNOWN',
        message: 'no such inspection of this enterprise and region; import inspections first',
        messageZh: '未登记该企业、该地区的该检查：请先导入 inspections',
      },
      broken: sql`not exists (select from inspection i where i.number = s.inspection and (i.enterprise, i.region) = (s.enterprise, s.region))`,
    },
    {
      ...{
        field: 'inspection',
        rule: 'RESULT',
        message: 'this inspection found no violation (NO_VIOLATION)',
        messageZh: '该检查结果为未发现违法',
      },
      broken: sql`exists (select from inspection i where i.number = s.inspection and i.result = 'NO_VIOLATION')`,
    },
    {
      ...{
        field: 'foundOn',
        rule: 'RANGE',
        message: 'must not be before the inspection was opened or after it was closed',
        messageZh: '须在检查立案日期与结案日期之间',
      },
      broken: sql`exists (select from inspection i where i.number = s.inspection and (s.found_on < i.opened_on or s.found_on > i.closed_on))`,
    },
    {
      ...{
        field: 'occurredOn',
        rule: 'LOOKBACK',
        message: `must not be more than two years before the inspection was opened: ${LOOKBACK}`,
        messageZh: `违法行为须在立案前两年之内：${LOOKBACK}`,
      },
      broken: sql`exists (select from inspection i where i.number = s.inspection and s.occurred_on < i.opened_on - make_interval(years => ${YEARS}))`,
    },
    {
      ...{
        field: 'id',
        rule: 'RESERVED',
        message: 'identifiers of this form are assigned by the hub',
        messageZh: '该形式的标识由枢纽生成',
      },
      broken: sql`s.id ~ '^V-[0-9]{10}$' and not exists (select from violation t where t.id = s.id)`,
    },
    {
      ...{ field: 'id', rule: 'ANOTHER', message: 'this violation belongs to another inspection', messageZh: '该违法行为属于其他检查' },
      broken: sql`exists (select from violation t where t.id = s.id and t.inspection <> s.inspection)`,
    },
  ],
  merge: upsert('violation', { fields: VIOLATION_FIELDS, key: ['id'] }),
};

export const SUPERVISION: Dataset[] = [INSPECTIONS, VIOLATIONS];
