import { Link } from '../address/link.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { agencyName } from '../parts/faults.tsx';
import { day, money, number } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import type { Firm, RecordKind } from './record-kind.ts';

type NodeOf<Field extends keyof Firm> =
  NonNullable<Firm[Field]> extends { nodes: (infer Row)[] } ? Row : NonNullable<Firm[Field]> extends (infer Row)[] ? Row : never;

const listed = <Row,>(rows: Row[] | null) => rows && { totalCount: rows.length, nodes: rows };

/** The kinds of records in a dossier, in their order. */
export function recordKinds(firm: Firm): RecordKind[] {
  return [
    inspections(firm),
    violations(firm),
    interviews(firm),
    checkUps(firm),
    wageClues(firm),
    clusters(firm),
    filings(firm),
    measures(firm),
    contracts(firm),
    cases(firm),
  ] as unknown as RecordKind[];
}

const inspections = (firm: Firm): RecordKind<NodeOf<'inspections'>> => ({
  field: 'inspections',
  type: 'Inspection',
  name: say('劳动保障监察', 'Inspections'),
  agency: agencyName('labour'),
  held: firm.inspections,
  dayOf: ({ openedOn }) => openedOn,
  keyOf: ({ number }) => number,
  more: (
    <Link to="/labour/inspections" params={{ firm: firm.creditCode }}>
      {say('全部监察案件', 'All inspections')}
    </Link>
  ),
  columns: [
    { name: say('编号', 'Number'), cell: (one) => one.number },
    { name: say('事项', 'Subject'), cell: ({ subject }) => subject },
    { name: say('地区', 'Place'), cell: ({ region }) => region.name },
    { name: say('立案', 'Opened'), cell: ({ openedOn }) => day(openedOn) },
    { name: say('结案', 'Closed'), cell: ({ closedOn }) => day(closedOn) },
    { name: say('结果', 'Result'), cell: ({ result }) => word('InspectionResult', result) },
    { name: say('期限', 'Clock'), cell: ({ deadlines }) => <Deadlines of={deadlines} /> },
  ],
});

const violations = (firm: Firm): RecordKind<NodeOf<'violations'>> => ({
  field: 'violations',
  type: 'Violation',
  name: say('违法行为', 'Violations'),
  agency: agencyName('labour'),
  held: firm.violations,
  dayOf: ({ foundOn }) => foundOn,
  keyOf: ({ id }) => id,
  columns: [
    { name: say('发现', 'Found'), cell: ({ foundOn }) => day(foundOn) },
    { name: say('类型', 'Kind'), cell: ({ type }) => word('ViolationType', type) },
    { name: say('事实', 'What'), cell: ({ description }) => description },
    { name: say('违反条款', 'Article'), cell: ({ article }) => article || '—' },
    { name: say('处置', 'Measure'), cell: ({ measure }) => word('EnforcementMeasure', measure) },
    { name: say('金额', 'Amount'), cell: ({ amount }) => money(amount), isNumber: true },
    { name: say('人数', 'Persons'), cell: ({ persons }) => number(persons), isNumber: true },
  ],
});

const interviews = (firm: Firm): RecordKind<NodeOf<'interviews'>> => ({
  field: 'interviews',
  type: 'Interview',
  name: say('约谈和用工指导', 'Interviews and guidance'),
  agency: agencyName('labour'),
  held: firm.interviews,
  dayOf: ({ heldOn, plannedOn }) => heldOn ?? plannedOn,
  keyOf: ({ id }) => id,
  more: (
    <Link to="/labour/interviews" params={{ firm: firm.creditCode }}>
      {say('全部约谈', 'All interviews')}
    </Link>
  ),
  columns: [
    { name: say('类型', 'Kind'), cell: ({ kind }) => word('InterviewKind', kind) },
    { name: say('事项', 'Topics'), cell: ({ topics }) => topics.join('、') },
    { name: say('地区', 'Place'), cell: ({ region }) => region.name },
    { name: say('计划', 'Planned'), cell: ({ plannedOn }) => day(plannedOn) },
    { name: say('约谈', 'Held'), cell: ({ heldOn }) => day(heldOn) },
    { name: say('状态', 'State'), cell: ({ state }) => word('InterviewState', state) },
    { name: say('结果', 'Outcome'), cell: ({ outcome }) => outcome ?? '—' },
  ],
});

const checkUps = (firm: Firm): RecordKind<NodeOf<'checkUps'>> => ({
  field: 'checkUps',
  type: 'CheckUp',
  name: say('全面体检', 'Check-ups'),
  agency: agencyName('labour'),
  held: firm.checkUps,
  dayOf: ({ checkedOn }) => checkedOn,
  keyOf: ({ id }) => id,
  columns: [
    { name: say('日期', 'Day'), cell: ({ checkedOn }) => day(checkedOn) },
    { name: say('对象', 'Subject'), cell: ({ subject }) => word('CheckUpSubject', subject) },
    { name: say('名称', 'Title'), cell: ({ title }) => title },
    { name: say('体检单位', 'By'), cell: ({ checkedBy }) => checkedBy },
    { name: say('发现的问题', 'Findings'), cell: ({ findings }) => findings.map(({ problem }) => problem).join('；') || '—' },
  ],
});

const wageClues = (firm: Firm): RecordKind<NodeOf<'wageClues'>> => ({
  field: 'wageClues',
  type: 'WageClue',
  name: say('欠薪线索', 'Wage clues'),
  agency: agencyName('labour'),
  held: firm.wageClues,
  dayOf: ({ receivedOn }) => receivedOn,
  keyOf: ({ id }) => id,
  columns: [
    {
      name: say('编号', 'Number'),
      cell: ({ id }) => (
        <Link to="/labour/clues" params={{ clue: id }}>
          {id}
        </Link>
      ),
      value: ({ id }) => id,
    },
    { name: say('来源', 'Channel'), cell: ({ channel }) => word('ClueChannel', channel) },
    { name: say('地区', 'Place'), cell: ({ region }) => region.name },
    { name: say('登记', 'Received'), cell: ({ receivedOn }) => day(receivedOn) },
    { name: say('金额', 'Amount'), cell: ({ amount }) => money(amount), isNumber: true },
    { name: say('状态', 'State'), cell: ({ status }) => word('ClueStatus', status) },
  ],
});

const clusters = (firm: Firm): RecordKind<NodeOf<'registrationClusters'>> => ({
  field: 'registrationClusters',
  type: 'RegistrationCluster',
  name: say('疑似强制注册', 'Suspected forced registration as sole trader'),
  agency: agencyName('labour'),
  held: listed(firm.registrationClusters),
  dayOf: () => null,
  keyOf: ({ station, because, region }) => `${station?.creditCode} ${because} ${region.name}`,
  columns: [
    { name: say('站点', 'Station'), cell: ({ station }) => station?.name ?? '—' },
    { name: say('地区', 'Place'), cell: ({ region }) => region.name },
    { name: say('聚集特征', 'Common feature'), cell: ({ because }) => word('ClusterReason', because) },
    { name: say('户数', 'Number'), cell: ({ count }) => count, isNumber: true },
  ],
});

const filings = (firm: Firm): RecordKind<NodeOf<'algorithmFilings'>> => ({
  field: 'algorithmFilings',
  type: 'AlgorithmFiling',
  name: say('算法备案', 'Algorithm filings'),
  agency: agencyName('labour'),
  held: listed(firm.algorithmFilings),
  dayOf: ({ filedOn }) => filedOn,
  keyOf: (one) => one.number,
  columns: [
    { name: say('备案编号', 'Number'), cell: (one) => one.number },
    { name: say('名称', 'Name'), cell: ({ name }) => name },
    { name: say('类别', 'Kind'), cell: ({ type }) => word('AlgorithmType', type) },
    { name: say('备案', 'Filed'), cell: ({ filedOn }) => day(filedOn) },
    { name: say('注销', 'Cancelled'), cell: ({ cancelledOn }) => day(cancelledOn) },
  ],
});

const measures = (firm: Firm): RecordKind<NodeOf<'jointMeasures'>> => ({
  field: 'jointMeasures',
  type: 'JointMeasure',
  name: say('联合激励惩戒', 'Joint incentives and sanctions'),
  agency: agencyName('labour'),
  held: listed(firm.jointMeasures),
  dayOf: ({ from }) => from,
  keyOf: ({ id }) => id,
  columns: [
    { name: say('种类', 'Kind'), cell: ({ kind }) => word('JointMeasureKind', kind) },
    { name: say('事由', 'Why'), cell: (one) => one.grounds },
    { name: say('起', 'From'), cell: ({ from }) => day(from) },
    { name: say('止', 'To'), cell: ({ to }) => day(to) },
  ],
});

const contracts = (firm: Firm): RecordKind<NodeOf<'collectiveContracts'>> => ({
  field: 'collectiveContracts',
  type: 'CollectiveContract',
  name: say('集体合同', 'Collective contracts'),
  agency: agencyName('unions'),
  held: firm.collectiveContracts,
  dayOf: () => null,
  keyOf: ({ id }) => id,
  columns: [
    {
      name: say('合同', 'Contract'),
      cell: ({ id, title }) => (
        <Link to="/union/contract" params={{ id }}>
          {title}
        </Link>
      ),
      value: ({ title }) => title,
    },
    { name: say('期满', 'Ends'), cell: ({ expiresOn }) => day(expiresOn) },
  ],
});

const cases = (firm: Firm): RecordKind<NodeOf<'courtCases'>> => ({
  field: 'courtCases',
  type: 'CourtCase',
  name: say('法院案件', 'Court cases'),
  agency: agencyName('courts'),
  held: firm.courtCases,
  dayOf: ({ decidedOn }) => decidedOn,
  keyOf: (one) => one.number,
  more: (
    <Link to="/court/search" params={{ firm: firm.creditCode }}>
      {say('全部案件', 'All cases')}
    </Link>
  ),
  columns: [
    {
      name: say('案件', 'Case'),
      cell: ({ number, title }) => (
        <Link to="/court" params={{ number }}>
          {title ?? number}
        </Link>
      ),
      value: ({ title }) => title,
    },
    { name: say('案号', 'Number'), cell: (one) => one.number },
    { name: say('裁判日期', 'Decided'), cell: ({ decidedOn }) => day(decidedOn) },
    { name: say('结果', 'Outcome'), cell: ({ outcome }) => word('CaseOutcome', outcome) },
  ],
});
