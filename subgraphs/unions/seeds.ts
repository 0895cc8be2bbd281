import { publishedSeed } from '../shared/figures/reported-figures.ts';
import type { Seed } from '../shared/reference/seed-register.ts';

/** The published figures loaded at the first start; the unions keep them from then on. */
export const UNION_SEEDS: readonly Seed[] = [publishedSeed(new URL('./figures/data/reported.json', import.meta.url))];
