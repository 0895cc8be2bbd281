import { publishedFigures } from '../shared/figures/published-figure.register.ts';
import type { ReferenceBooks } from '../shared/reference/reference.resolver.ts';
import { CAUSES_OF_ACTION } from './causes/cause-of-action.register.ts';
import { Region } from './region/region.type.ts';
import { ADJUDICATION_PRINCIPLES } from './typical-cases/adjudication-principle.register.ts';
import { TYPICAL_CASES } from './typical-cases/typical-case.register.ts';

/** Who may import records into the courts' registers, and the legal basis. */
export const SENDERS = {
  kind: 'COURT',
  who: ['a court', '人民法院'],
  article: '最高人民法院关于人民法院在互联网公布裁判文书的规定',
} as const;

/** Registers that case reports and the courts' figures are based on. */
export const COURT_REGISTERS: ReferenceBooks = {
  ...{ name: 'Court', kind: 'COURT', who: SENDERS.who, article: '最高人民法院关于案例指导工作的规定第六、十二条' },
  places: { type: Region, at: Region.at },
  registers: [
    TYPICAL_CASES,
    ADJUDICATION_PRINCIPLES,
    CAUSES_OF_ACTION,
    publishedFigures(['mediationOrganizations', 'mediationCases', 'courtCases', 'successRate']),
  ],
};
