import { publishedSeed } from '../shared/figures/reported-figures.ts';
import type { Seed } from '../shared/reference/seed-register.ts';

/** What the register of published figures holds at the first start; kept by the unions from then on. */
export const UNION_SEEDS: readonly Seed[] = [publishedSeed(new URL('./figures/data/reported.json', import.meta.url))];
