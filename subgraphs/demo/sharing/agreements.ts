import { agencyOf, type ParticipantKind } from '../../shared/agencies.ts';
import { DEMO_KINDS } from '../world/demo-participants.ts';

const FROM = '2026-01-01';
const TO = '2030-12-31';
const COURT_BASIS = '民事诉讼法第七十条；政务数据共享条例第四十三条';
const GOVERNMENT_BASIS = '政务数据共享条例第二条、第二十条';
const UNION_BASIS = '工会法第二十六条；劳动合同法第七十三、七十八条';

interface Demo {
  participant: string;
  provider: string;
  coordinates: string[];
  regions: string[];
  purpose: string;
  basis: string;
  validTo?: string;
  suspended?: string;
}

const LABOUR_OF_PERSON = ['Worker.*', 'Engagement.*', 'WageClue.*', 'ArbitrationCase.*'];
const INSURANCE_OF_PERSON = ['Worker.*', 'EnrolmentSpell.*', 'InjuryClaim.*'];

/** What the demo's participants have agreed with each other; the numbers begin where no register will come. */
const AGREEMENTS: Demo[] = [
  {
    participant: 'court-330000',
    provider: 'labour-100000',
    coordinates: LABOUR_OF_PERSON,
    regions: ['100000'],
    purpose: '查明在审案件当事人的用工事实 (facts of employment in a pending case)',
    basis: COURT_BASIS,
  },
  {
    participant: 'court-330000',
    provider: 'insurance-100000',
    coordinates: [...INSURANCE_OF_PERSON, 'InjuryClaim.capacityGrade', 'InjuryClaim.benefits'],
    regions: ['100000'],
    purpose: '查明在审案件当事人的参保和伤害待遇 (cover and benefits in a pending case)',
    basis: COURT_BASIS,
  },
  {
    participant: 'union-310000',
    provider: 'labour-310000',
    coordinates: LABOUR_OF_PERSON,
    regions: ['310000'],
    purpose: '为会员维权 (help for members)',
    basis: UNION_BASIS,
  },
  {
    participant: 'union-310000',
    provider: 'sharing-100000',
    coordinates: ['Worker.accessLedger'],
    regions: ['100000'],
    purpose: '会员查询本人数据被查询记录 (a member asks who looked)',
    basis: UNION_BASIS,
  },
  {
    participant: 'labour-310000',
    provider: 'insurance-310000',
    coordinates: INSURANCE_OF_PERSON,
    regions: ['310000'],
    purpose: '核查欠薪线索中的参保情况 (cover of the worker of a wage clue)',
    basis: GOVERNMENT_BASIS,
  },
  {
    participant: 'insurance-310000',
    provider: 'labour-100000',
    coordinates: ['EmploymentReport.*', 'Enterprise.employmentReports', 'Inspection.*', 'Enterprise.inspections'],
    regions: ['310000'],
    purpose: '核查用工报告与参保人数 (reports against cover)',
    basis: GOVERNMENT_BASIS,
  },
  {
    participant: 'insurance-310000',
    provider: 'court-100000',
    coordinates: ['CourtCase.inProgress'],
    regions: ['310000'],
    purpose: '跟踪待遇争议 (disputes over benefits)',
    basis: GOVERNMENT_BASIS,
    validTo: '2026-06-30',
  },
  {
    participant: 'union-310000',
    provider: 'insurance-310000',
    coordinates: INSURANCE_OF_PERSON,
    regions: ['310000'],
    purpose: '为会员核对参保 (cover of members)',
    basis: UNION_BASIS,
    suspended: '查询频次异常，整改期间暂停 (unusual number of look-ups)',
  },
];
const FIRST_NUMBER = 90_000_001;

export function agreements() {
  return AGREEMENTS.map((demo, i) => {
    const { provider } = demo;
    const shared = {
      participant: demo.participant,
      provider,
      region: regionOf(demo.participant),
      coordinates: demo.coordinates,
      regions: demo.regions,
      purpose: demo.purpose,
      legal_basis: demo.basis,
      scene: '本枢纽在线查询 (queries through the hub)',
      mode: 'SERVICE_INTERFACE',
      operations: '[]',
      valid_from: FROM,
      valid_to: demo.validTo ?? TO,
    };
    const [request, agreement] = [`SR-${FIRST_NUMBER + i}`, `AG-${FIRST_NUMBER + i}`];
    return {
      request: {
        id: request,
        ...shared,
        consent: '分管负责人签批 (signed by the responsible person)',
        authorisation: demo.basis,
        unconditional: false,
        state: 'GRANTED',
        missing: [],
        papers_asked: false,
        complete_on: '2025-12-08',
        decided_on: '2025-12-15',
        agreement,
      },
      agreement: {
        id: agreement,
        request,
        ...shared,
        participant_kind: kindOf(demo.participant),
        agency: agencyOf(kindOf(provider)),
        state: demo.suspended ? 'SUSPENDED' : 'ACTIVE',
        state_reason: demo.suspended ?? null,
        granted_on: '2025-12-15',
        delivered_on: '2025-12-29',
        disposal_terms: '目的实现后十个工作日内删除 (to be deleted when the purpose is met)',
      },
    };
  });
}

const regionOf = (participant: string) => participant.split('-')[1] as string;

const kindOf = (participant: string) => DEMO_KINDS[participant.split('-')[0] as string]?.kind as ParticipantKind;
