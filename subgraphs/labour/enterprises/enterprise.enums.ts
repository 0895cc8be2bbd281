import { registerEnumType } from 'type-graphql';

export enum EnterpriseRole {
  PLATFORM = 'PLATFORM',
  PARTNER = 'PARTNER',
  EXPRESS = 'EXPRESS',
  STATION = 'STATION',
  SOLE_TRADER = 'SOLE_TRADER',
  OTHER = 'OTHER',
}
registerEnumType(EnterpriseRole, {
  name: 'EnterpriseRole',
  description: 'Part an enterprise plays in an employment chain (用工角色).',
  valuesConfig: {
    PLATFORM: { description: 'Platform enterprise (平台企业).' },
    PARTNER: { description: 'Partner firm a platform works through (平台用工合作企业).' },
    EXPRESS: { description: 'Express enterprise (快递企业).' },
    STATION: { description: 'Delivery station or dispatch point (站点).' },
    SOLE_TRADER: { description: 'Worker registered as a sole trader (个体工商户).' },
    OTHER: { description: 'Another enterprise (其他).' },
  },
});
