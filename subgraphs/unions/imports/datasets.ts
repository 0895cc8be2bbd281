import { UNION_REGISTERS } from '../registers.ts';
import { COLLECTIVE_CONTRACTS } from './contract.dataset.ts';
import { MEMBERSHIPS_LIST } from './membership.dataset.ts';
import { REGISTERS } from './register.datasets.ts';
import { SERVICE_SITES } from './service-site.dataset.ts';

/** What unions send by the hundred. Contracts they file one by one: a filing has its clock, and an objection holds. */
export const SENT_DATASETS = [SERVICE_SITES, MEMBERSHIPS_LIST, ...REGISTERS, ...UNION_REGISTERS.registers.map(({ dataset }) => dataset)];
/** What the operator takes in by the thousand, from files. */
export const UNION_DATASETS = [COLLECTIVE_CONTRACTS, ...SENT_DATASETS];
