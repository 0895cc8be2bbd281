import type { Random } from '../world/random.ts';
import { ASKED, type CaseFacts, type Finding, type Paragraph, WORK } from './judgment-words.ts';
import { awardedOf, finalOutcome, statesRelation } from './outcomes.ts';
import { CONCLUSIONS, reasonOf } from './reasons.ts';

type Placeless = Omit<Finding, 'paragraph'>;
type Section = Paragraph['section'];

/** A judgment in numbered paragraphs, and its findings with the paragraph that each of them quotes. */
export function judgmentText(
  random: Random,
  facts: CaseFacts,
  findings: readonly Placeless[],
  statutes: readonly string[],
): { paragraphs: Paragraph[]; findings: Finding[] } {
  // All random numbers are drawn here, used or not, so that no case changes the cases after it.
  const drawn = {
    work: random.pick(WORK[facts.occupation] ?? (WORK.OTHER as string[])),
    answer: random.int(0, 1) as 0 | 1,
    place: random.pick(['所属站点', '服务区域内', '安排的片区']),
    pay: random.pick(['按月结算', '按单计酬、每周结算', '由企业通过第三方代发']),
    leads: findings.map(() => [random.pick(['另查明', '又查明', '庭审中确认', '证据显示']), random.pick(['在工作期间', '', '入职后'])]) as [
      lead: string,
      when: string,
    ][],
    principle: principle(random, facts),
    cites: facts.cites.map(written(random)),
  };
  const paragraphs: Paragraph[] = [];
  const add = (section: Section, text: string) => paragraphs.push({ section, text }) as number;
  const { worker, firm, outcome } = facts;
  for (const text of pleadings(facts, drawn.work, drawn.answer)) add('FACTS', text);
  const byJudgment = statesRelation(facts);
  let placed: Finding[] = [];
  if (outcome !== 'WITHDRAWN' && !facts.enforced) {
    add('FACTS', `经审理查明：${worker}在${firm}${drawn.place}从事${drawn.work}工作，报酬${drawn.pay}。`);
    placed = findings.map((finding, i) => {
      const [lead, when] = drawn.leads[i] as [string, string];
      return { ...finding, paragraph: add('FACTS', `${lead}，${worker}${when}${finding.quote}。`) };
    });
  }
  if (byJudgment) {
    add('ISSUES', `本案争议焦点为${ASKED[facts.matter][1]}。`);
    add('REASONING', drawn.principle);
    if (facts.relation) add('REASONING', `综合上述事实，${worker}与${firm}之间${CONCLUSIONS[facts.relation]}`);
    if (drawn.cites.length > 0) add('REASONING', `本院所适用的上述裁判规则，亦见于${drawn.cites.join('、')}一案。`);
    add('REASONING', reasonOf(facts));
  } else add('REASONING', withoutJudgment(facts));
  const ordered = outcome === 'SETTLED' ? '双方自愿达成如下协议' : byJudgment ? '判决如下' : '裁定如下';
  add(
    'REASONING',
    `依照${statutes.map((one) => `《${one.replace(/第[一二三四五六七八九十百千零]+条$/, '》$&')}`).join('、')}之规定，${ordered}。`,
  );
  add('DISPOSITION', disposition(facts));
  return { paragraphs, findings: placed };
}

/** Claims and defence in two paragraphs; in an appeal also the first decision. */
function pleadings(facts: CaseFacts, work: string, answer: 0 | 1): string[] {
  const { matter, worker, claimant = worker, firm, platform, from, amount, appealed, enforced } = facts;
  const asked = `${ASKED[matter][0]}${Number(amount) > 0 && matter !== 'CONFIRM_RELATION' ? `${amount}元` : ''}`;
  if (enforced) {
    const due = matter === 'CONFIRM_RELATION' ? '由被执行人负担的案件受理费' : asked;
    return [`申请执行人${worker}依据发生法律效力的${enforced}判决，申请强制执行：${due}。`, `被执行人${firm}收到执行通知书。`];
  }
  if (appealed) {
    const [appellant, other] = appealed.outcome === 'DISMISSED' ? [worker, firm] : [firm, worker];
    const wanted = appellant === worker ? `改判支持其${asked}的请求` : `改判驳回${worker}的诉讼请求`;
    return [
      `上诉人${appellant}上诉请求：撤销一审判决，${wanted}。`,
      [`被上诉人${other}辩称：一审认定事实清楚，请求维持原判。`, `被上诉人${other}答辩：上诉理由不能成立，请求驳回上诉。`][
        answer
      ] as string,
      `一审法院以${appealed.number}作出判决，${FIRST[appealed.outcome] ?? '支持'}${worker}的诉讼请求。`,
    ];
  }
  const through = platform === firm ? '' : `，通过${platform}的应用程序接单`;
  const [year, month] = from.split('-').map(Number);
  const began = `${worker}自${(year ?? 2024) - 1}年${month}月起从事${work}工作${through}`;
  if (matter === 'TORT')
    return [
      `原告诉称：${claimant}被正在送单的${worker}撞伤，请求${asked}。${began}。`,
      [
        `${firm}辩称：双方签订的是合作协议，${worker}系自主承揽业务，损失不应由其承担。`,
        `${firm}答辩：${worker}当时是否在送单没有证据证明，请求驳回。`,
      ][answer] as string,
    ];
  if (matter === 'RECOGNITION')
    return [
      `原告诉称：${began}，送单途中受伤，请求${asked}。`,
      ['被告辩称：被诉决定认定事实清楚，程序合法。', `第三人${firm}述称：${worker}系自主承揽业务，其受伤与本单位无关。`][answer] as string,
    ];
  return [
    `原告诉称：${began}，请求${asked}。`,
    [
      `${firm}辩称：双方签订的是合作协议，${worker}系自主承揽业务，不同意其请求。`,
      `${firm}答辩：其与${worker}之间没有建立劳动关系的合意，请求驳回。`,
    ][answer] as string,
  ];
}

const FIRST: Record<string, string> = { CLAIM_UPHELD: '支持', UPHELD_IN_PART: '部分支持', DISMISSED: '驳回' };

function principle(random: Random, { matter, firm, platform }: CaseFacts): string {
  if (matter === 'TORT') return '本院认为，执行工作任务造成他人损害的，由承担用工责任的单位承担侵权责任。';
  if (matter === 'RECOGNITION') return '本院认为，认定工伤应当以工作时间、工作场所、工作原因为基本要素。';
  if (matter === 'SERVICE') return '本院认为，双方约定按单结算服务费，已经完成的订单应当结清。';
  return random.pick([
    '本院认为，认定劳动关系应当坚持事实优先原则，根据用工事实审查企业是否对劳动者实施支配性劳动管理，不以合同名称为准。',
    `本院认为，${platform}制定算法规则、${firm}进行日常管理，判断双方关系的性质，应当综合考量工作时间、劳动过程、报酬和奖惩等因素。`,
    '本院认为，企业与劳动者订立合作协议或者要求其登记为个体工商户的，仍应当按照实际用工情况认定双方关系。',
  ]);
}

function withoutJudgment({ outcome, worker, claimant = worker, firm }: CaseFacts): string {
  if (outcome === 'SETTLED') return '审理中经本院主持调解，协议系双方自愿，内容不违反法律规定，本院予以确认。';
  if (outcome === 'WITHDRAWN') return `${claimant}申请撤回起诉，系处分自己的诉讼权利，不损害他人利益。`;
  return `发生法律效力的判决，当事人应当履行。执行中${firm}已经履行。`;
}

/** Judgments spell the numbers they cite in their own ways. */
const written = (random: Random) => (number: string) =>
  random.pick([number, number.replace('(', '（').replace(')', '）'), number.replace('(', '〔').replace(')', '〕')]);

function disposition(facts: CaseFacts): string {
  const { outcome, firm, worker, claimant = worker, appealed, enforced } = facts;
  if (enforced) return `${enforced}一案执行完毕。`;
  if (outcome === 'AFFIRMED') return '驳回上诉，维持原判。';
  if (outcome === 'WITHDRAWN') return `准许${claimant}撤回起诉。`;
  if (outcome === 'SETTLED') return `${firm}于十日内向${claimant}支付${awardedOf(facts)}元，双方再无其他争议。`;
  const overturned = appealed ? `撤销${appealed.number}判决；` : '';
  return `${overturned}${finalOutcome(facts) === 'DISMISSED' ? `驳回${claimant}的诉讼请求。` : granted(facts)}`;
}

function granted(facts: CaseFacts): string {
  const { matter, firm, worker, claimant = worker, from } = facts;
  const rest = finalOutcome(facts) === 'UPHELD_IN_PART' ? `；驳回${claimant}的其他诉讼请求` : '';
  if (matter === 'RECOGNITION') return '撤销被诉决定，责令于六十日内重新作出决定。';
  if (matter === 'CONFIRM_RELATION') {
    const year = Number(from.slice(0, 4)) - (rest ? 0 : 1);
    return `确认${worker}与${firm}自${year}年${rest ? 1 : Number(from.slice(5, 7))}月起存在劳动关系${rest}。`;
  }
  return `${firm}于本判决生效之日起十日内向${claimant}支付${awardedOf(facts)}元${rest}。`;
}
