import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { rowsOf } from '../support/database.ts';
import { mutationsOf, repeating } from '../support/idempotency.ts';
import { layUndecided } from '../support/person-records.ts';

const HERE = '330106';
const WHO = `union-${HERE}`;
const UNION = 'U-330000';
const RUN = `${Date.now()}`;
const FIRM = '91193100MA0002184M';

const { again: repeated, done } = repeating(RUN);
const again = (name: string, field: string, selection: string, input: object, other: object, who = WHO) =>
  repeated(who, name, field, selection, input, other);

const contract = () => ({
  ...{
    title: '（模拟）重复报送测试合同',
    kind: 'ENTERPRISE',
    sector: 'EXPRESS',
    region: HERE,
    regions: [HERE],
    union: UNION,
    employers: [FIRM],
  },
  ...{ signedOn: today(), expiresOn: addDays(today(), 16 + 500) },
  clauses: [{ topic: 'REST', text: '连续接单满4小时停止派单', terms: [{ name: 'continuous_hours', value: '4' }] }],
});

test('every mutation of the unions that is sent again under its key answers the same and does nothing twice', async () => {
  const day = today();
  const filed = await again('fileCollectiveContract', 'contract', 'id status', contract(), { title: '另一份' });
  await again(
    'objectToCollectiveContract',
    'contract',
    'id status',
    { contract: filed.id, reason: '低于标准' },
    { reason: '其他' },
    `labour-${HERE}`,
  );
  const ending = `CC-T${RUN}`;
  await rowsOf(
    'hub_unions',
    `insert into collective_contract (id, number, title, kind, region, regions, union_id, signed_on, filed_on, effective_on, expires_on)
     values ($1, $1, '（模拟）将期满合同', 'ENTERPRISE', $2, array[$2], $3, '2024-01-01', '2024-01-02', '2024-01-18', $4)`,
    [ending, HERE, UNION, addDays(day, 40)],
  );
  const renewal = { contract: ending, signedOn: day, expiresOn: addDays(day, 41 + 500) };
  await again('renewCollectiveContract', 'contract', 'id supersedes { id }', renewal, { title: '另一份' });

  const search = await again('saveContractSearch', 'savedSearch', 'id', { name: RUN, search: '欠薪' }, { name: 'x' });
  await again('deleteSavedSearch', 'savedSearch', 'id', { savedSearch: search.id }, { savedSearch: 'SV-0' });
  const place = { enterprise: FIRM, region: HERE, union: UNION };
  await again('recordForum', 'forum', 'id', { ...place, heldOn: day, topics: ['单价'], outcomes: ['修订'], workers: 20 }, { workers: 21 });
  await again(
    ...(['recordParticipation', 'democraticParticipation', 'id'] as const),
    { ...place, form: 'OPEN_AFFAIRS', heldOn: day, topics: ['单价'], resolutions: ['公开'], representatives: 30 },
    { representatives: 31 },
  );
  const round = await again(
    ...(['proposeBargaining', 'bargainingRound', 'id'] as const),
    { ...place, proposedOn: day, proposedBy: '工会', topics: ['单价'], workerSide: ['主席'], employerSide: ['经理'] },
    { proposedBy: '企业' },
  );
  await again('recordBargaining', 'bargainingRound', 'id repliedOn', { round: round.id, repliedOn: day }, { heldOn: day });
  const consultation = await again(
    ...(['openConsultation', 'consultation', 'id'] as const),
    { ...place, title: '派单', topics: ['派单'], openedOn: day },
    { title: '抽成' },
  );
  const about = { consultation: consultation.id };
  const opinion = await again('raiseOpinion', 'opinion', 'id', { ...about, raisedBy: 'WORKERS', text: '公示' }, { text: '公开' });
  await again('answerOpinion', 'opinion', 'id adoption', { opinion: opinion.id, adoption: 'ADOPTED', answer: '是' }, { answer: '否' });
  await again('concludeConsultation', 'consultation', 'id state', { ...about, concludedOn: day, result: '达成' }, { result: '未达成' });
  await again('publishConsultation', 'consultation', 'id state', { ...about, publishedOn: day }, { publishedOn: addDays(day, -1) });

  const channel = await again(
    ...(['openGrievanceChannel', 'channel', 'id'] as const),
    { enterprise: FIRM, region: HERE, kind: 'HOTLINE', name: '热线', hours: '全天', openedOn: day },
    { name: '另一热线' },
  );
  const [{ worker }] = (await rowsOf<{ worker: string }>(
    'hub_labour',
    `select id as worker from worker w where region like '33%' order by id desc limit 1`,
  )) as [{ worker: string }];
  const grievance = await again(
    ...(['raiseGrievance', 'grievance', 'id'] as const),
    { worker, channel: channel.id, region: HERE, topic: 'PAY', account: '少算' },
    { account: '多扣' },
  );
  await again(
    'answerGrievance',
    'grievance',
    'id outcome',
    { grievance: grievance.id, outcome: 'UPHELD', answer: '退还' },
    { answer: '补发' },
  );

  const union = await again(
    ...(['foundUnion', 'union', 'id'] as const),
    { name: '（模拟）测试工会', level: 'INDUSTRY', region: HERE, parent: UNION, foundedOn: day },
    { name: '（模拟）另一工会' },
  );
  const member = await again(
    'enrolMember',
    'membership',
    'id',
    { union: union.id, worker, channel: 'SITE', joinedOn: day },
    { channel: 'QR_CODE' },
  );
  await again('endMembership', 'membership', 'id leftOn', { membership: member.id, leftOn: day }, { leftOn: addDays(day, -1) });
  const corrected = { coordinate: 'UnionMembership.channel', record: member.id, subject: worker, value: 'QR_CODE', reason: '录入有误' };
  const split = { record: await layUndecided('hub_unions', HERE), decision: 'KEEP' };
  await again('decideUnionPersonRecord', 'record', 'id state', split, { decision: 'MOVE' });
  await again('correctUnionRecord', 'record', '', corrected, { reason: '其他' });
  await again('changeUnion', 'union', 'id name', { union: union.id, on: day, name: '（模拟）更名工会' }, { name: 'x' });
  const here = { region: HERE, union: UNION };
  await again(
    ...(['recordCareActivity', 'careActivity', 'id'] as const),
    { ...here, kind: 'WARMTH', title: '送温暖', from: day, to: day, persons: 20 },
    { persons: 21 },
  );
  await again(
    ...(['recordLegalService', 'legalService', 'id'] as const),
    { ...here, kind: 'ADVICE', name: '咨询点', provider: '律师团', place: '服务中心', hours: '工作日', openedOn: day, persons: 20 },
    { persons: 21 },
  );
  await again(
    ...(['recordCommendation', 'commendation', 'id'] as const),
    { ...here, kind: 'PUBLICITY', title: '宣传', publishedOn: day, account: '关爱' },
    { account: '宣传' },
  );
});

test('no mutation of the unions is left out', () => {
  const elsewhere = ['importUnionRecords', 'withdrawUnionReference']; // in unions-imports, labour-registers: one mutation of all agencies
  expect(mutationsOf('unions').filter((name) => !done.has(name) && !elsewhere.includes(name))).toEqual([]);
});
