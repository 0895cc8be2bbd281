import type { LedgerEntryRow } from '../ledger/ledger-entry.entity.ts';

/** A ledger entry with the fields that the person concerned may see. */
export type LookRow = LedgerEntryRow & { person: string; answered: boolean };
