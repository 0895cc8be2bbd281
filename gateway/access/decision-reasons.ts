import { ARTICLES } from '../../subgraphs/shared/authorization/access-rules.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';

/** By rule: the fact that decided about a field, in both languages. */
export const REASONS: Record<string, [en: string, zh: string]> = {
  OPEN: ['the field is public', '该项公开'],
  AT_HOME: [
    "the field belongs to the participant's own agency; records are limited to its region or level",
    '本系统数据，按地区和层级限定',
  ],
  PARTY: ['the field is open to the parties of a record', '记录的当事方可见'],
  UNDER_MATTER: ['the matter named covers the field; only the persons of that matter are shown', '所列案由成立，仅限其所涉人员'],
  UNDER_AGREEMENT: ['an agreement named covers the field, within the regions of the agreement', '所列协议涵盖该项，限于协议地区'],
  NO_AGREEMENT: ['no agreement that covers it was named in X-Hub-Agreement', '请求头 X-Hub-Agreement 未列明涵盖该项的协议'],
  NO_MATTER: ['no matter was named in X-Hub-Matter', '请求头 X-Hub-Matter 未列明案由'],
  MATTER_NOT_VOUCHED: [
    'the matter named is not a matter of this participant that is open or was closed within the last two years',
    '所列案由不是本参与方正在办理或者办结未满两年的事项',
  ],
  MATTER_UNCONFIRMED: [
    'only the own record of this participant supports the matter named, so the matter covers its own region only; other data require an earlier record of another body that links the person to this place, a code from the person (confirmByPerson), a confirmation by a second body (requestConfirmation), or openEmergencyAccess',
    '所列案由仅有本参与方自己的记录，只能查询本地区数据；须有其他单位的在先记录、本人确认码（confirmByPerson）、其他单位确认（requestConfirmation）或者紧急查询（openEmergencyAccess）',
  ],
  NOT_ONESELF: [
    'a person can query only data about that person; use myself, myFiles or looksAtMe',
    '个人只能查询本人的信息，不能查询他人；请使用 myself、myFiles 或 looksAtMe',
  ],
  NOT_MANDATED: [
    'the mandate named does not cover this; only the person can grant another mandate (grantMandate)',
    '所列授权委托不含该事项；只能由本人另行授权（grantMandate）',
  ],
  NO_MANDATE: [
    'no mandate with this number allows this caller to act today; the field mandates lists your mandates with their state',
    '该编号的授权委托目前未授权本方办理；可用 mandates 查看各项授权委托的状态',
  ],
  NOT_FOR_PERSONS: [
    'only participating bodies can do this; a person can file requests about their own data',
    '该操作仅限参与单位办理；个人可就本人信息提出请求',
  ],
  NOT_FOR_PLATFORMS: [
    'a platform can only send reports and read public data; select only userErrors',
    '平台企业仅可报送数据和查询公开信息；请仅选取 userErrors',
  ],
  WITHHELD_BY_LAW: ['a law forbids sharing the field with other agencies', '依法不予共享'],
  AGREEMENT_UNKNOWN: ['this participant has no agreement with the number named', '本参与方没有该编号的协议'],
  AGREEMENT_SUSPENDED: ['the agreement named is suspended', '所列协议已暂停'],
  AGREEMENT_TERMINATED: ['the agreement named has ended', '所列协议已终止'],
  AGREEMENT_EXPIRED: ['the agreement named has expired', '所列协议已到期'],
  AGREEMENT_NOT_YET_VALID: ['the agreement named is not in force yet', '所列协议尚未生效'],
  AGREEMENT_NOT_DELIVERED: [
    'the provider has not started sharing under the agreement named (recordDelivery)',
    '提供方尚未开通所列协议的共享（recordDelivery）',
  ],
  AGREEMENT_PROVIDER_GONE: [
    'the provider of the agreement named is no longer registered, or its registered kind or region has changed',
    '所列协议的提供方已被注销登记，或者登记的类别、地区已变更',
  ],
  AGREEMENT_OTHER_PARTICIPANT: [
    'the agreement named was concluded with a body of the same name but of another kind or region; request a new agreement',
    '所列协议系与同名的其他类别或地区的单位订立，请另行申请',
  ],
  AGREEMENT_UNVERIFIED: [
    'the agreements could not be verified with the sharing authority; try again shortly',
    '暂时无法向共享主管部门核实协议，请稍后重试',
  ],
  AGREEMENT_OPERATION_NOT_APPROVED: ['the agreement named does not approve this document', '该文档未获所列协议批准'],
};

/** The error of an operation that one rule refuses as a whole; `refusedZh` is the Chinese word for "refused". */
export function refusedBy(rule: string, article: keyof typeof ARTICLES, refusedZh: string): Error {
  const [fact, factZh] = REASONS[rule] as [string, string];
  return hubError('FORBIDDEN', `refused: ${fact}`, {
    messageZh: `${refusedZh}：${factZh}`,
    rule,
    article: ARTICLES[article],
    http: { status: 403 },
  });
}
