import { UNION_REGISTERS } from '../registers.ts';
import { COLLECTIVE_CONTRACTS } from './contract.dataset.ts';
import { MEMBERSHIPS_LIST } from './membership.dataset.ts';
import { REGISTERS } from './register.datasets.ts';
import { SERVICE_SITES } from './service-site.dataset.ts';

/** Datasets that unions send with importUnionRecords. Contracts are filed one by one, because each filing starts a time limit. */
export const SENT_DATASETS = [SERVICE_SITES, MEMBERSHIPS_LIST, ...REGISTERS, ...UNION_REGISTERS.registers.map(({ dataset }) => dataset)];
/** Datasets that the operator imports from files. */
export const UNION_DATASETS = [COLLECTIVE_CONTRACTS, ...SENT_DATASETS];
