import { readFileSync } from 'node:fs';
import type { Agency } from '../../subgraphs/shared/agencies.ts';

/** All that each agency publishes and shares at all: whole types, and every sensitive field by its own name. */
export function coordinatesOf(agency: Agency): string[] {
  const items = JSON.parse(readFileSync(new URL('../../schema/catalogue.json', import.meta.url), 'utf8')) as Record<string, string>[];
  const own = items.filter(
    ({ provider, classification, attribute }) => provider === agency && classification !== 'PUBLIC' && attribute !== 'WITHHELD',
  );
  const types = own.map(({ coordinate }) => `${coordinate?.split('.')[0]}.*`).filter((one) => !one.startsWith('Query.'));
  return [
    ...new Set([
      ...types,
      ...own.filter(({ classification }) => classification === 'SENSITIVE').map(({ coordinate }) => coordinate as string),
    ]),
  ];
}

/** An agreement: its number, who, provider, agency, region, coordinates, regions, last day, state. */
export const AGREE = `insert into sharing_agreement (id, request, participant, provider, agency, region, coordinates, regions, purpose, legal_basis, scene, mode, valid_from, valid_to, state, granted_on, delivered_on)
  values ($1, 'SR-M', $2, $3, $4, $5, $6, $7, '测试', '测试', '测试', 'SERVICE_INTERFACE', '2026-01-01', $8, $9, '2026-01-01', '2026-01-01')`;
