import { type ComponentType, lazy } from 'react';
import { say } from '../words/say.ts';

export interface Screen {
  path: string;
  name(): string;
  Screen: ComponentType;
}

export interface Desk {
  path: string;
  name(): string;
  /** the kind of participant that uses it */
  kind?: string;
  screens: Screen[];
}

/** Every desk and screen of the console; each desk's code is loaded when it is first opened. */
export const DESKS: Desk[] = [
  {
    path: '/person',
    name: () => say('本人', 'Myself'),
    kind: 'PERSON',
    screens: [
      screen(
        '/person',
        () => say('我的记录', 'My records'),
        () => import('../person/records.tsx'),
        'Records',
      ),
      screen(
        '/person/looks',
        () => say('谁查过我', 'Who queried my data'),
        () => import('../person/looks.tsx'),
        'Looks',
      ),
      screen(
        '/person/requests',
        () => say('我的请求', 'My requests'),
        () => import('../person/requests.tsx'),
        'Requests',
      ),
      screen(
        '/person/mandates',
        () => say('授权委托', 'Mandates'),
        () => import('../person/mandates.tsx'),
        'Mandates',
      ),
    ],
  },
  {
    path: '/union',
    name: () => say('工会', 'Union'),
    kind: 'UNION',
    screens: [
      screen(
        '/union',
        () => say('适用合同', 'Binding contracts'),
        () => import('../union/binding-contracts.tsx'),
        'BindingContracts',
      ),
      screen(
        '/union/search',
        () => say('条款检索', 'Clauses'),
        () => import('../union/contract-search.tsx'),
        'ContractSearch',
      ),
      screen(
        '/union/contract',
        () => say('合同', 'Contract'),
        () => import('../union/contract.tsx'),
        'Contract',
      ),
      screen(
        '/union/expiry',
        () => say('期满和提醒', 'Expiry and alerts'),
        () => import('../union/expiry.tsx'),
        'Expiry',
      ),
      screen(
        '/union/voice',
        () => say('协商和诉求', 'Consultations and grievances'),
        () => import('../union/voice.tsx'),
        'Voice',
      ),
      screen(
        '/union/mandates',
        () => say('受托代办', 'Mandates'),
        () => import('../person/mandates.tsx'),
        'Mandates',
      ),
      screen(
        '/union/stations',
        () => say('服务站点', 'Stations'),
        () => import('../union/stations.tsx'),
        'Stations',
      ),
      screen(
        '/union/members',
        () => say('工会和会员', 'Unions and members'),
        () => import('../union/unions.tsx'),
        'Unions',
      ),
    ],
  },
  {
    path: '/court',
    name: () => say('法院', 'Court'),
    kind: 'COURT',
    screens: [
      screen(
        '/court',
        () => say('案件', 'Case'),
        () => import('../court/case.tsx'),
        'Case',
      ),
      screen(
        '/court/search',
        () => say('文书检索', 'Judgments'),
        () => import('../court/case-search.tsx'),
        'CaseSearch',
      ),
      screen(
        '/court/similar',
        () => say('类案检索', 'Similar cases'),
        () => import('../court/similar.tsx'),
        'SimilarCasesScreen',
      ),
      screen(
        '/court/citations',
        () => say('引用核查', 'Citations'),
        () => import('../court/citations.tsx'),
        'Citations',
      ),
      screen(
        '/court/persons',
        () => say('当事人情况', 'Persons in a case'),
        () => import('../court/persons.tsx'),
        'Persons',
      ),
    ],
  },
  {
    path: '/labour',
    name: () => say('人社', 'Labour'),
    kind: 'LABOUR',
    screens: [
      screen(
        '/labour',
        () => say('企业底稿', 'Enterprise dossier'),
        () => import('../labour/dossier.tsx'),
        'Dossier',
      ),
      screen(
        '/labour/overdue',
        () => say('逾期和在办', 'Overdue and open cases'),
        () => import('../labour/overdue.tsx'),
        'Overdue',
      ),
      screen(
        '/labour/signals',
        () => say('风险信号', 'Signals'),
        () => import('../labour/signals.tsx'),
        'Signals',
      ),
      screen(
        '/labour/inspections',
        () => say('监察案件', 'Inspections'),
        () => import('../labour/inspections.tsx'),
        'Inspections',
      ),
      screen(
        '/labour/interviews',
        () => say('联合约谈', 'Joint interviews'),
        () => import('../labour/interviews.tsx'),
        'Interviews',
      ),
      screen(
        '/labour/rules',
        () => say('平台规则', 'Platform rules'),
        () => import('../labour/rules.tsx'),
        'Rules',
      ),
      screen(
        '/labour/clues',
        () => say('欠薪线索', 'Wage clues'),
        () => import('../labour/clues.tsx'),
        'Clues',
      ),
    ],
  },
  {
    path: '/insurance',
    name: () => say('社保', 'Insurance'),
    kind: 'INSURANCE',
    screens: [
      screen(
        '/insurance',
        () => say('报案', 'Report an injury'),
        () => import('../insurance/report.tsx'),
        'Report',
      ),
      screen(
        '/insurance/claims',
        () => say('待遇申请', 'Claims and deadlines'),
        () => import('../insurance/claims.tsx'),
        'Claims',
      ),
      screen(
        '/insurance/claim',
        () => say('申请详情', 'Claim'),
        () => import('../insurance/claim.tsx'),
        'Claim',
      ),
      screen(
        '/insurance/overdue',
        () => say('逾期事项', 'Overdue'),
        () => import('../insurance/overdue.tsx'),
        'Overdue',
      ),
      screen(
        '/insurance/benefits',
        () => say('待遇测算', 'Benefit calculator'),
        () => import('../insurance/benefits.tsx'),
        'Benefits',
      ),
      screen(
        '/insurance/transfers',
        () => say('转移接续', 'Transfers'),
        () => import('../insurance/transfers.tsx'),
        'Transfers',
      ),
      screen(
        '/insurance/gaps',
        () => say('参保缺口', 'Coverage gaps'),
        () => import('../insurance/gaps.tsx'),
        'Gaps',
      ),
    ],
  },
  {
    path: '/national',
    name: () => say('全国', 'National'),
    screens: [
      screen(
        '/national',
        () => say('报告指标', 'Report figures'),
        () => import('../national/report-table.tsx'),
        'ReportTable',
      ),
      screen(
        '/national/provinces',
        () => say('分省', 'By province'),
        () => import('../national/provinces.tsx'),
        'Provinces',
      ),
      screen(
        '/national/time',
        () => say('趋势', 'Over time'),
        () => import('../national/over-time.tsx'),
        'OverTime',
      ),
    ],
  },
  {
    path: '/sharing',
    name: () => say('共享', 'Sharing'),
    kind: 'SHARING_AUTHORITY',
    screens: [
      screen(
        '/sharing',
        () => say('共享申请', 'Requests'),
        () => import('../sharing/requests.tsx'),
        'RequestsScreen',
      ),
      screen(
        '/sharing/agreements',
        () => say('共享协议', 'Agreements'),
        () => import('../sharing/agreements.tsx'),
        'AgreementsScreen',
      ),
      screen(
        '/sharing/disputes',
        () => say('共享争议', 'Disputes'),
        () => import('../sharing/disputes.tsx'),
        'DisputesScreen',
      ),
      screen(
        '/sharing/persons',
        () => say('个人请求', 'Personal requests'),
        () => import('../person/requests.tsx'),
        'Requests',
      ),
      screen(
        '/sharing/catalogue',
        () => say('共享目录', 'Catalogue'),
        () => import('../sharing/catalogue.tsx'),
        'CatalogueScreen',
      ),
      screen(
        '/sharing/signals',
        () => say('查询异常', 'Signals'),
        () => import('../sharing/signals.tsx'),
        'SignalsScreen',
      ),
      screen(
        '/sharing/ledger',
        () => say('查询台账', 'Ledger'),
        () => import('../sharing/ledger.tsx'),
        'LedgerScreen',
      ),
      screen(
        '/sharing/request',
        () => say('申请共享', 'Request an agreement'),
        () => import('../sharing/request.tsx'),
        'RequestScreen',
      ),
    ],
  },
];

/** A screen whose code is loaded when it is first opened. */
function screen<Name extends string>(
  path: string,
  name: () => string,
  load: () => Promise<Record<Name, ComponentType>>,
  exported: Name,
): Screen {
  return { path, name, Screen: lazy(async () => ({ default: (await load())[exported] as ComponentType })) };
}

/** The desks for a kind of participant; the personal desk is for persons only. */
export const desksFor = (kind: string): Desk[] => DESKS.filter((desk) => desk.kind !== 'PERSON' || kind === 'PERSON');

export const screenAt = (path: string): Screen | undefined => DESKS.flatMap(({ screens }) => screens).find((one) => one.path === path);
export const deskAt = (path: string): Desk | undefined => DESKS.find((desk) => path === desk.path || path.startsWith(`${desk.path}/`));
