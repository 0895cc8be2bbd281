import type { ReactNode } from 'react';
import type { Column } from '../parts/data-table.tsx';
import type { ListFacts } from '../parts/list-facts.tsx';
import type { FirmDossierQuery } from './operations.ts';

export type Firm = NonNullable<FirmDossierQuery['enterprise']>;

interface Connection<Row> extends ListFacts {
  totalCount: number;
  nodes: readonly Row[];
}

/** One kind of record on a firm: where it stands in the answer, and how it is shown. */
export interface RecordKind<Row = never> {
  field: keyof Firm & string;
  /** its type in the API, for what is withheld */
  type: string;
  name: string;
  agency: string;
  held: Connection<Row> | null;
  dayOf(row: Row): string | null;
  keyOf(row: Row): string;
  columns: Column<Row>[];
  /** where all of them are, when the dossier shows the latest only */
  more?: ReactNode;
}
