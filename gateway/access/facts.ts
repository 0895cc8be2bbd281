import { ARTICLES } from '../../subgraphs/shared/authorization/access-rules.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';

/** The facts behind the rules of access, in both languages: what decided. */
export const FACTS: Record<string, [en: string, zh: string]> = {
  OPEN: ['the field is public', '该项公开'],
  AT_HOME: ["the field is the participant's own agency's; rows are limited to its region or level", '本系统数据，按地区和层级限定'],
  PARTY: ['the field is open to the parties of a record', '记录的当事方可见'],
  UNDER_MATTER: ['the matter named gives cause; only its persons are shown', '所列案由成立，仅限其所涉人员'],
  UNDER_AGREEMENT: ['an agreement named covers the field, in its regions', '所列协议涵盖该项，限于协议地区'],
  NO_AGREEMENT: ['no agreement that covers it was named in X-Hub-Agreement', '请求头 X-Hub-Agreement 未列明涵盖该项的协议'],
  NO_MATTER: ['no matter was named in X-Hub-Matter', '请求头 X-Hub-Matter 未列明案由'],
  MATTER_NOT_VOUCHED: [
    'the matter named is not one of this participant that runs, or ended within two years',
    '所列案由不是本参与方正在办理或者办结未满两年的事项',
  ],
  MATTER_UNCONFIRMED: [
    'the matter named rests on the record of this participant alone and opens its own region only; it takes an earlier record of another body that ties the person to this place, the code of the person (confirmByPerson), a second body (requestConfirmation), or openEmergencyAccess',
    '所列案由仅有本参与方自己的记录，只能查询本地区数据；须有其他单位的在先记录、本人确认码（confirmByPerson）、其他单位确认（requestConfirmation）或者紧急查询（openEmergencyAccess）',
  ],
  NOT_ONESELF: [
    'a person sees what is held on that person, and nothing of anybody else; ask myself, myFiles or looksAtMe',
    '个人只能查询本人的信息，不能查询他人；请使用 myself、myFiles 或 looksAtMe',
  ],
  NOT_MANDATED: [
    'the mandate named does not go so far; only the person can grant another one (grantMandate)',
    '所列授权委托不含该事项；只能由本人另行授权（grantMandate）',
  ],
  NO_MANDATE: [
    'no mandate of this number lets this caller act today; mandates lists yours with their state',
    '该编号的授权委托目前未授权本方办理；可用 mandates 查看各项授权委托的状态',
  ],
  NOT_FOR_PERSONS: [
    'this is for the bodies that take part; a person may file requests about oneself',
    '该操作仅限参与单位办理；个人可就本人信息提出请求',
  ],
  NOT_FOR_PLATFORMS: [
    'a platform reports and reads what is public; ask for userErrors only',
    '平台企业仅可报送数据和查询公开信息；请仅选取 userErrors',
  ],
  WITHHELD_BY_LAW: ['a law withholds the field from other agencies', '依法不予共享'],
  AGREEMENT_UNKNOWN: ['this participant has no agreement of the number named', '本参与方没有该编号的协议'],
  AGREEMENT_SUSPENDED: ['the agreement named is suspended', '所列协议已暂停'],
  AGREEMENT_TERMINATED: ['the agreement named has ended', '所列协议已终止'],
  AGREEMENT_EXPIRED: ['the agreement named has expired', '所列协议已到期'],
  AGREEMENT_NOT_YET_VALID: ['the agreement named is not in force yet', '所列协议尚未生效'],
  AGREEMENT_NOT_DELIVERED: [
    'the provider has not opened the sharing under the agreement named (recordDelivery)',
    '提供方尚未开通所列协议的共享（recordDelivery）',
  ],
  AGREEMENT_PROVIDER_GONE: [
    'the provider of the agreement named is not on the register as what it was any more',
    '所列协议的提供方已被注销登记，或者登记的类别、地区已变更',
  ],
  AGREEMENT_OTHER_PARTICIPANT: [
    'the agreement named was made with a body of another kind or region that had this name; ask for a new one',
    '所列协议系与同名的其他类别或地区的单位订立，请另行申请',
  ],
  AGREEMENT_UNVERIFIED: [
    'the sharing authority could not be asked about the agreements; ask again shortly',
    '暂时无法向共享主管部门核实协议，请稍后重试',
  ],
  AGREEMENT_OPERATION_NOT_APPROVED: ['the agreement named approves other documents only', '该文档未获所列协议批准'],
};

/** A whole operation is refused by one rule; `refusedZh` says what is not done. */
export function refusedBy(rule: string, article: keyof typeof ARTICLES, refusedZh: string): Error {
  const [fact, factZh] = FACTS[rule] as [string, string];
  return hubError('FORBIDDEN', `refused: ${fact}`, {
    messageZh: `${refusedZh}：${factZh}`,
    rule,
    article: ARTICLES[article],
    http: { status: 403 },
  });
}
