import { publishedFigures } from '../shared/figures/published-figure.register.ts';
import type { ReferenceBooks } from '../shared/reference/reference.resolver.ts';
import { Region } from './region/region.type.ts';

/** Who may import records of the unions, and the legal basis. */
export const SENDERS = { kind: 'UNION', who: ['a union', '工会'], article: '工会法第二十一、三十一条' } as const;

/** Registers of the unions that are kept by import, such as published figures. */
export const UNION_REGISTERS: ReferenceBooks = {
  ...{ name: 'Union', kind: 'UNION', who: SENDERS.who, article: SENDERS.article },
  places: { type: Region, at: Region.at },
  registers: [publishedFigures(['collectiveContracts', 'coveredEnterprises', 'unionStations', 'driverHomes', 'members'])],
};
