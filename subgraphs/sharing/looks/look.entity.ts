import type { LedgerEntryRow } from '../ledger/ledger-entry.entity.ts';

/** An entry of the ledger as the person whom it is about may see it. */
export type LookRow = LedgerEntryRow & { person: string; answered: boolean };
