import { describedEnum } from '../../shared/schema/described-enum.ts';

export const EnterpriseRole = describedEnum('EnterpriseRole', 'Role of an enterprise in an employment chain (用工角色).', {
  PLATFORM: 'Platform enterprise (平台企业).',
  PARTNER: 'Partner firm through which a platform works (平台用工合作企业).',
  EXPRESS: 'Express enterprise (快递企业).',
  STATION: 'Delivery station or dispatch point (站点).',
  SOLE_TRADER: 'Worker registered as a sole trader (个体工商户).',
  OTHER: 'Another enterprise (其他).',
});
export type EnterpriseRole = keyof typeof EnterpriseRole;

export const ResponsibleParty = describedEnum('ResponsibleParty', 'Party liable for pay and injuries (用工责任承担方).', {
  PRINCIPAL: 'Principal (发包方).',
  CONTRACTOR: 'Contractor (承接方).',
  JOINT: 'Both jointly (连带).',
});
export type ResponsibleParty = keyof typeof ResponsibleParty;

export const CreditCodeMark = describedEnum('CreditCodeMark', 'Remark on a credit code (统一社会信用代码提示).', {
  BEFORE_STANDARD:
    'The check character is wrong because the code was issued before GB 32100. The code is valid, but typing errors in it cannot be detected (标准实施前赋码，校验位不符).',
});
export type CreditCodeMark = keyof typeof CreditCodeMark;
