import { describedEnum } from '../../shared/schema/described-enum.ts';

export const EnterpriseRole = describedEnum('EnterpriseRole', 'Part an enterprise plays in an employment chain (用工角色).', {
  PLATFORM: 'Platform enterprise (平台企业).',
  PARTNER: 'Partner firm a platform works through (平台用工合作企业).',
  EXPRESS: 'Express enterprise (快递企业).',
  STATION: 'Delivery station or dispatch point (站点).',
  SOLE_TRADER: 'Worker registered as a sole trader (个体工商户).',
  OTHER: 'Another enterprise (其他).',
});
export type EnterpriseRole = keyof typeof EnterpriseRole;

export const ResponsibleParty = describedEnum('ResponsibleParty', 'Who answers for pay and injuries (用工责任承担方).', {
  PRINCIPAL: 'Who has the work done (发包方).',
  CONTRACTOR: 'Who does it (承接方).',
  JOINT: 'Both (连带).',
});
export type ResponsibleParty = keyof typeof ResponsibleParty;

export const CreditCodeMark = describedEnum('CreditCodeMark', 'What a credit code is to be read with (统一社会信用代码提示).', {
  BEFORE_STANDARD:
    'Its check character does not fit: it was given before GB 32100 was in force and is valid all the same, but a typing error in it goes unseen (标准实施前赋码，校验位不符).',
});
export type CreditCodeMark = keyof typeof CreditCodeMark;
