import type { EnumValue } from '../words/say.ts';
import type { BenefitAccountQueryVariables } from './operations.ts';

export type Kind = EnumValue<'BenefitKind'>;
export type Item = BenefitAccountQueryVariables['items'][number];

/** The input for a benefit from the fields `billed`, `months`, `spouse`, `others` and `alone`. */
export function itemOf(kind: Kind, text: (name: string) => string | null | undefined): Item {
  if (kind === 'MEDICAL') return { kind, billed: text('billed') || undefined };
  if (kind === 'LIVING_SUPPORT') return { kind, months: Number(text('months')) || undefined };
  if (kind !== 'DEPENDANTS_PENSION') return { kind };
  return { kind, spouse: text('spouse') === 'yes', others: Number(text('others')) || undefined, alone: Number(text('alone')) || undefined };
}
