import { publishedFigures } from '../shared/figures/published-figure.register.ts';
import type { ReferenceBooks } from '../shared/reference/reference.resolver.ts';
import { Region } from './region/region.type.ts';

/** Who sends records to the unions' registers, and on what legal basis. */
export const SENDERS = { kind: 'UNION', who: ['a union', '工会'], article: '工会法第二十一、三十一条' } as const;

/** What figures of the unions stand beside. */
export const UNION_REGISTERS: ReferenceBooks = {
  ...{ name: 'Union', kind: 'UNION', who: SENDERS.who, article: SENDERS.article },
  places: { type: Region, at: Region.at },
  registers: [publishedFigures(['collectiveContracts', 'coveredEnterprises', 'unionStations', 'driverHomes', 'members'])],
};
