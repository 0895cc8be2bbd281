import type { LedgerEntry, LedgerOperation } from '../../shared/ledger/ledger-entry.ts';

/** An entry as the ledger's own database holds it, with what was asked. */
export type LedgerEntryRow = LedgerEntry & Pick<LedgerOperation, 'document' | 'coordinates'>;
