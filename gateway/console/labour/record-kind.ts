import type { ReactNode } from 'react';
import type { Column } from '../parts/data-table.tsx';
import type { ListFacts } from '../parts/list-facts.tsx';
import type { FirmDossierQuery } from './operations.ts';

export type Firm = NonNullable<FirmDossierQuery['enterprise']>;

interface Connection<Row> extends ListFacts {
  totalCount: number;
  nodes: readonly Row[];
}

/** One kind of record on an enterprise: its path in the answer and its columns. */
export interface RecordKind<Row = never> {
  field: keyof Firm & string;
  /** its type in the API, for withheld fields */
  type: string;
  name: string;
  agency: string;
  held: Connection<Row> | null;
  dayOf(row: Row): string | null;
  keyOf(row: Row): string;
  columns: Column<Row>[];
  /** the screen with all records, if the dossier shows only the latest */
  more?: ReactNode;
}
