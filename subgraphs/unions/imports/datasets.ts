import { COLLECTIVE_CONTRACTS } from './contract.dataset.ts';
import { REGISTERS } from './register.datasets.ts';
import { SERVICE_SITES } from './service-site.dataset.ts';

/** What the unions take in by the thousand. */
export const UNION_DATASETS = [COLLECTIVE_CONTRACTS, SERVICE_SITES, ...REGISTERS];
