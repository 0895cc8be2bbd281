import sql, { raw } from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { day, decimal, integer, itemsOf, oneOf, pseudonym, scalar, several, text } from '../../shared/import/field.ts';
import { upsert } from '../../shared/import/staging.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { LegalAidMatter } from '../legal-aid/legal-aid-case.type.ts';
import { applicationRules } from '../legal-aid/legal-aid-rules.ts';
import { MAX_NAME } from '../legal-aid/legal-aid-steps.ts';
import { MediationKind, MediationResult } from '../mediation-cases/mediation-case.enums.ts';
import { endingRules, openingRules } from '../mediation-cases/mediation-rules.ts';
import { MediationOrganizationKind } from '../mediation-organizations/mediation-organization.type.ts';

const id = text({ column: 'id', names: ['标识', '编号'], longest: 64 });
const name = (column: string, ...names: string[]) => text({ column, names, longest: 200 });
const region = scalar({ column: 'region', names: ['地区', '行政区划代码'], of: RegionCode });
const worker = pseudonym({ column: 'worker', names: ['劳动者假名标识'] });
const enterprise = scalar({ column: 'enterprise', names: ['统一社会信用代码', '企业'], of: CreditCode });
const yuan = (column: string, title: string) =>
  decimal({ column, names: [title], places: 2, from: 0, to: 9_999_999_999, money: true, optional: true });
const bodies = several({
  column: 'jointly',
  names: ['联合调解单位'],
  of: text({ column: 'jointly', names: [], longest: 100 }),
  separator: /[;；]/,
});

/** Mediations follow the rules of the mutations that open and close them. */
const mediationRules = (record: ImportedRecord, historic: boolean): (UserError | false)[] => {
  const { worker: person, dispute, claimed, agreedAmount, result, openedOn, closedOn } = record as Record<string, string>;
  const opening = { worker: person ?? '', dispute: dispute ?? '', jointly: itemsOf(record.jointly), claimed, openedOn: openedOn ?? '' };
  return [
    ...openingRules(opening, historic),
    ...(result && closedOn ? endingRules({ result, agreedAmount, closedOn }, opening.openedOn) : []),
  ];
};

/** No day may be in the future, and days must be in order. */
const rules = (...days: string[]) => dayRules({ past: days, order: days });

/** A record about one person cannot be changed into one about another. */
const ofPerson = (table: string): Dataset['checks'][number] => ({
  ...{ field: 'id', rule: 'ANOTHER', message: 'this record is about another person', messageZh: '该记录属于其他人员' },
  beyond: true,
  broken: (_staged, held) =>
    sql`exists (select from ${raw(table)} t where t.id = s.id and ${held(sql`t.region`)} and t.worker is distinct from s.worker)`,
});

type Draft = Pick<Dataset, 'name' | 'title' | 'titleZh' | 'fields' | 'rules' | 'during'> & Partial<Pick<Dataset, 'checks' | 'lock'>>;
/** A register with whole records, each with its identifier. */
const register = (table: string, { checks = [], ...draft }: Draft): Dataset => {
  const whole = { ...draft, key: ['id'], region: 'region', table };
  const reserved = {
    field: 'id',
    rule: 'RESERVED',
    message: 'identifiers of this form are assigned by the hub',
    messageZh: '该形式的标识由枢纽生成',
  };
  return {
    ...whole,
    checks: [
      { ...reserved, broken: sql`s.id ~ '^[A-Z]{2}-[0-9]{10}$' and not exists (select from ${raw(table)} t where t.id = s.id)` },
      ...checks,
    ],
    merge: upsert(table, whole),
  };
};

export const REGISTERS: Dataset[] = [
  register('mediation_organization', {
    ...{
      name: 'mediation-organizations',
      title: 'Organisations that mediate labour disputes',
      titleZh: '调解组织',
      rules: rules('openedOn', 'closedOn'),
      during: ['openedOn', 'closedOn'],
    },
    fields: {
      ...{ id, name: name('name', '名称'), kind: oneOf({ column: 'kind', names: ['类型'], values: MediationOrganizationKind }), region },
      ...{ address: name('address', '地址'), hours: name('hours', '开放时间'), jointly: bodies },
      mediators: integer({ column: 'mediators', names: ['调解员人数'], from: 0, to: 10_000 }),
      ...{ openedOn: day('opened_on', '设立日期'), closedOn: day('closed_on', '撤销日期', true) },
    },
  }),
  register('mediation_case', {
    name: 'mediation-cases',
    title: 'Mediations',
    titleZh: '调解案件',
    rules: (record, historic) => faultsOf(mediationRules(record, historic)),
    during: ['openedOn', 'closedOn'],
    fields: {
      ...{ id, organization: name('organization', '调解组织'), region, worker, enterprise, dispute: name('dispute', '争议事项') },
      ...{ kind: oneOf({ column: 'kind', names: ['调解类型'], values: MediationKind, absent: 'LABOUR' }), jointly: bodies },
      ...{ openedOn: day('opened_on', '受理日期'), closedOn: day('closed_on', '终结日期', true) },
      result: oneOf({ column: 'result', names: ['调解结果'], values: MediationResult, optional: true }),
      ...{ claimed: yuan('claimed', '请求金额'), agreedAmount: yuan('agreed_amount', '协议金额') },
    },
    checks: [
      ofPerson('mediation_case'),
      {
        ...{
          field: 'result',
          rule: 'TOGETHER',
          message: 'the result and the closing day must be given together',
          messageZh: '调解结果与终结日期须一并填写',
        },
        broken: sql`(s.closed_on is null) <> (s.result is null)`,
      },
    ],
  }),
  register('legal_aid_case', {
    ...{
      name: 'legal-aid-cases',
      title: 'Applications for legal aid',
      titleZh: '法律援助案件',
      rules: (record, historic) => [
        ...dayRules({ past: ['decidedOn', 'assignedOn', 'closedOn'], order: ['appliedOn', 'decidedOn', 'assignedOn', 'closedOn'] })(record),
        ...faultsOf(
          applicationRules(
            { institution: record.institution ?? '', worker: record.worker ?? '', appliedOn: record.appliedOn ?? '' },
            historic,
          ),
        ),
        ...faultsOf(textRules({ refusal: record.refusal })),
        ...faultsOf(textRules({ lawFirm: record.lawFirm }, MAX_NAME)),
      ],
      during: ['appliedOn', 'closedOn'],
    },
    fields: {
      ...{ id, institution: name('institution', '法律援助机构'), region, worker, enterprise },
      matter: oneOf({ column: 'matter', names: ['事项'], values: LegalAidMatter }),
      ...{ appliedOn: day('applied_on', '申请日期'), decidedOn: day('decided_on', '决定日期', true) },
      granted: { ...oneOf({ column: 'granted', names: ['是否给予'], values: { TRUE: 1, FALSE: 0 }, optional: true }), type: 'boolean' },
      refusal: text({ column: 'refusal', names: ['不予援助的理由'], longest: 2_000, optional: true }),
      ...{
        assignedOn: day('assigned_on', '指派日期', true),
        lawFirm: text({ column: 'lawyer_firm', names: ['承办律所'], longest: 100, optional: true }),
      },
      closedOn: day('closed_on', '结案日期', true),
    },
    checks: [
      ofPerson('legal_aid_case'),
      {
        ...{
          field: 'granted',
          rule: 'TOGETHER',
          message: 'granted and the day of the decision must be given together',
          messageZh: '是否给予与决定日期须一并填写',
        },
        broken: sql`(s.decided_on is null) <> (s.granted is null)`,
      },
      {
        ...{
          field: 'assignedOn',
          rule: 'TOGETHER',
          message: 'a firm can be assigned only if aid is granted',
          messageZh: '仅给予法律援助的可以指派',
        },
        broken: sql`s.assigned_on is not null and s.granted is not true`,
      },
    ],
  }),
];
