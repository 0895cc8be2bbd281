import { publishedFigures } from '../shared/figures/published-figure.register.ts';
import type { ReferenceBooks } from '../shared/reference/reference.resolver.ts';
import { BENEFIT_BASES, BENEFIT_INCOMES } from './reference/benefit.registers.ts';
import { CONTRIBUTION_BASES } from './reference/contribution-base.register.ts';
import { CONTRIBUTION_RATES } from './reference/contribution-mode.register.ts';
import { PILOT_PLATFORMS, PILOT_PROVINCES, PREMIUM_RATES } from './reference/pilot.registers.ts';
import { Region } from './region/region.type.ts';

/** Who may import records of the insurance agencies, and the legal basis. */
export const SENDERS = {
  kind: 'INSURANCE',
  who: ['a social insurance agency', '社会保险经办机构'],
  article: '社会保险经办条例第六条',
} as const;

const INDICATORS = ['injuryInsured', 'pensionFlexible', 'medicalFlexible', 'pilotPlatforms', 'pilotProvinces'];

/** Registers that amounts and proofs are based on. */
export const INSURANCE_REGISTERS: ReferenceBooks = {
  ...{ name: 'Insurance', kind: 'INSURANCE', who: SENDERS.who, article: SENDERS.article },
  places: { type: Region, at: Region.at },
  registers: [
    BENEFIT_INCOMES,
    BENEFIT_BASES,
    CONTRIBUTION_RATES,
    CONTRIBUTION_BASES,
    PILOT_PROVINCES,
    PILOT_PLATFORMS,
    PREMIUM_RATES,
    publishedFigures(INDICATORS),
  ],
};
