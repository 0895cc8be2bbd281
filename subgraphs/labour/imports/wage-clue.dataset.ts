import sql, { raw } from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { type Fault, faultsOf } from '../../shared/import/fault.ts';
import { day, oneOf, pseudonym, scalar, text } from '../../shared/import/field.ts';
import { known } from '../../shared/import/staging.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { CreditCode, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';
import { CLOSED_STATUSES, clueRules, placeRules } from '../wage-clues/clue-rules.ts';
import { ClueChannel, ClueReporter, ClueStatus } from '../wage-clues/wage-clue.type.ts';
import { RECORDED } from '../workers/engagement.repository.ts';

const COLUMNS =
  'id, worker, enterprise, region, channel, amount, reported_by, status, received_on, taken_up_on, resolved_on, ticket, account, note';
const of = (alias: string) => raw(COLUMNS.replace(/\w+/g, `${alias}.$&`));

/** The same rules as fileWageClue, takeUpWageClue and resolveWageClue. */
function rules(record: ImportedRecord): Fault[] {
  const { worker, region, amount } = record as Record<'worker' | 'region' | 'amount', string>;
  const { status, ticket, account, note, takenUpOn, resolvedOn } = record;
  return [
    ...dayRules({ past: ['receivedOn', 'takenUpOn', 'resolvedOn'], order: ['receivedOn', 'takenUpOn', 'resolvedOn'] })(record),
    ...faultsOf([
      ...placeRules('region', region),
      ...clueRules({ worker, amount, ticket, account }),
      ...textRules({ note }),
      goesWith('resolvedOn', `status ${CLOSED_STATUSES.join(', ')}`, resolvedOn != null, CLOSED_STATUSES.includes(status as string)),
      status === 'IN_PROGRESS' && goesWith('takenUpOn', 'status IN_PROGRESS', takenUpOn != null, true),
      status === 'RECEIVED' && goesWith('takenUpOn', 'status IN_PROGRESS', takenUpOn != null, false),
    ]),
  ];
}

/** Clues of unpaid wages from a department's own records. */
export const WAGE_CLUES: Dataset = {
  ...{ name: 'wage-clues', title: 'Clues of unpaid wages, from intake to outcome', titleZh: '欠薪线索' },
  ...{ table: 'wage_clue', region: 'region', key: ['id'], during: ['receivedOn'], rules },
  fields: {
    id: text({ column: 'id', names: ['线索编号', '编号'], longest: 64 }),
    worker: pseudonym({ column: 'worker', names: ['劳动者假名标识'] }),
    enterprise: scalar({ column: 'enterprise', names: ['被反映企业', '统一社会信用代码', '企业'], of: CreditCode }),
    region: scalar({ column: 'region', names: ['用工所在地', '地区', '行政区划代码'], of: RegionCode }),
    channel: oneOf({ column: 'channel', names: ['线索来源'], values: ClueChannel }),
    amount: scalar({ column: 'amount', names: ['反映金额', '欠薪金额'], of: Money, type: 'numeric(12,2)' }),
    reportedBy: oneOf({ column: 'reported_by', names: ['线索提供人'], values: ClueReporter, absent: 'SELF' }),
    status: oneOf({ column: 'status', names: ['线索状态', '状态'], values: ClueStatus, absent: 'RECEIVED' }),
    receivedOn: day('received_on', '登记日期'),
    takenUpOn: day('taken_up_on', '受理日期', true),
    resolvedOn: day('resolved_on', '办结日期', true),
    ticket: text({ column: 'ticket', names: ['热线工单号'], longest: 100, optional: true }),
    account: text({ column: 'account', names: ['情况说明'], longest: 2_000, optional: true }),
    note: text({ column: 'note', names: ['办理情况'], longest: 2_000, optional: true }),
  },
  checks: [
    known('enterprise', 'enterprise', 'enterprise', 'credit_code', ['enterprise', '企业']),
    {
      ...{
        field: 'id',
        rule: 'RESERVED',
        message: 'identifiers of this form are assigned by the hub',
        messageZh: '该形式的标识由枢纽生成',
      },
      broken: sql`s.id ~ '^C-[0-9]{10}$' and not exists (select from wage_clue t where t.id = s.id)`,
    },
    {
      ...{
        field: 'id',
        rule: 'ANOTHER',
        message: 'this clue is already recorded for another person or enterprise',
        messageZh: '该线索已登记于其他人员或者企业',
      },
      beyond: true,
      broken: (_staged, held) => sql`exists (select from wage_clue t where t.id = s.id and ${held(sql`t.region`)}
        and (t.worker, t.enterprise) is distinct from (s.worker, s.enterprise))`,
    },
    {
      ...{
        field: 'status',
        rule: 'STATE',
        message: 'this clue was closed as unfounded; record new facts as a new clue',
        messageZh: '该线索已办结为不属实，如有新情况请另行登记',
      },
      beyond: true,
      broken: (_staged, held) =>
        sql`s.status <> 'UNFOUNDED' and exists (select from wage_clue t where t.id = s.id and ${held(sql`t.region`)} and t.status = 'UNFOUNDED')`,
    },
  ],
  merge: (staged) => sql`with done as (
    insert into wage_clue as t (${raw(COLUMNS)}, recorded_at, recorded_by) select ${raw(COLUMNS)}, ${RECORDED} from ${staged}
    on conflict (id) do update set (${raw(COLUMNS)}) = row(${of('excluded')}) where (${of('t')}) is distinct from (${of('excluded')})
    returning (xmax = 0) as made)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`,
};
