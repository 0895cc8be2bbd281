import { type ReactNode, useState } from 'react';
import { change } from '../address/address.ts';
import { number } from '../words/format.ts';
import { say } from '../words/say.ts';
import { saveCsv, saveXlsx } from './export.ts';
import { faultText } from './faults.tsx';
import { emptyText, LeftOut, type ListFacts } from './list-facts.tsx';
import { noteExport } from './note-export.ts';

export interface Column<Row> {
  name: string;
  /** content of the cell */
  cell: (row: Row) => ReactNode;
  /** value for sorting and export; default: the content, if it is a text */
  value?: (row: Row) => string | number | null | undefined;
  isNumber?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** facts about the list: its length, next page and omitted records */
  list?: ListFacts;
  /** address parameter of the cursor */
  cursor?: string;
}

type Sorted = { by: number; down: boolean };

/**
 * A dense table. Sorts the shown rows, pages through the address, and exports only the shown rows after the ledger has
 * recorded the export.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf, list, cursor = 'after' }: DataTableProps<Row>) {
  const { totalCount: total, totalCountEstimated: isEstimate, pageInfo: page } = list ?? {};
  const [sorted, setSorted] = useState<Sorted>();
  const shown = sorted ? sortedBy(rows, columns[sorted.by] as Column<Row>, sorted.down) : rows;
  const sheet = () => [columns.map(({ name }) => name), ...shown.map((row) => columns.map((column) => sortKeyOf(column, row)))];
  const [problem, setProblem] = useState<string>();
  const keep = async (format: 'csv' | 'xlsx') => {
    const faults = await noteExport(shown, format);
    setProblem(faults.map(faultText).join(' '));
    if (faults.length === 0) await (format === 'csv' ? saveCsv : saveXlsx)(caption, sheet());
  };
  const isLater = new URLSearchParams(location.search).has(cursor);
  return (
    <div className="table">
      <table className="dense">
        <caption>
          {caption}
          {total !== undefined && total !== null && (
            <span className="count">
              {say(
                ` 共${isEstimate ? '约' : ''} ${number(total)} 条，本页 ${rows.length} 条`,
                ` ${isEstimate ? 'about ' : ''}${number(total)} in all, ${rows.length} on this page`,
              )}
            </span>
          )}
          {rows.length > 0 && (
            <span className="tools">
              <button type="button" className="plain" onClick={() => void keep('csv')}>
                CSV
              </button>
              <button type="button" className="plain" onClick={() => void keep('xlsx')}>
                XLSX
              </button>
            </span>
          )}
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }, i) => (
              <th key={name} scope="col" className={isNumber ? 'number' : undefined} aria-sort={orderOf(sorted, i)}>
                <button type="button" onClick={() => setSorted({ by: i, down: sorted?.by === i && !sorted.down })}>
                  {name}
                  <span aria-hidden="true">{sorted?.by === i ? (sorted.down ? ' ▼' : ' ▲') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => {
                const shown = column.cell(row);
                return (
                  <td
                    key={column.name}
                    data-label={column.name}
                    className={column.isNumber ? 'number' : isDay(shown) ? 'nowrap' : undefined}
                  >
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="empty">
                {emptyText(list)}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {list && <LeftOut of={list} />}
      {problem && <p role="alert">{problem}</p>}
      {(page?.hasNextPage || isLater) && (
        <p className="pages">
          {isLater && (
            <button type="button" onClick={() => change({ [cursor]: undefined })}>
              {say('回到第一页', 'First page')}
            </button>
          )}
          {page?.hasNextPage && (
            <button type="button" onClick={() => change({ [cursor]: page.endCursor ?? undefined })}>
              {say('下一页', 'Next page')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Dates and instants, in which a browser would break lines at the hyphens. */
const isDay = (shown: ReactNode): boolean => typeof shown === 'string' && /^\d{4}-\d{2}(-\d{2}( \d{2}:\d{2})?)?$/.test(shown);

const orderOf = (sorted: Sorted | undefined, i: number) => (sorted?.by === i ? (sorted.down ? 'descending' : 'ascending') : undefined);

function sortKeyOf<Row>({ value, cell }: Column<Row>, row: Row): string | number | null {
  if (value) return value(row) ?? null;
  const shown = cell(row);
  return typeof shown === 'string' || typeof shown === 'number' ? shown : null;
}

function sortedBy<Row>(rows: readonly Row[], column: Column<Row>, down: boolean): Row[] {
  const order = new Intl.Collator('zh-CN', { numeric: true });
  const compare = (one: Row, other: Row) => {
    const [a, b] = [sortKeyOf(column, one), sortKeyOf(column, other)];
    return typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a ?? ''), String(b ?? ''));
  };
  return [...rows].sort((one, other) => (down ? compare(other, one) : compare(one, other)));
}
