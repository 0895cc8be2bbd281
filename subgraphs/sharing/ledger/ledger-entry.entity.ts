import type { LedgerEntry, LedgerOperation } from '../../shared/ledger/ledger-entry.ts';

/** An entry of the ledger's database, with its operation. */
export type LedgerEntryRow = LedgerEntry & Pick<LedgerOperation, 'document' | 'coordinates'>;
