import type { Params } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { codeWord, say, word } from '../words/say.ts';
import { DataTable } from './data-table.tsx';
import { type Clock, Deadlines } from './deadlines.tsx';
import type { ListFacts } from './list-facts.tsx';
import { RECORD_TYPES } from './record-types.ts';

export interface OverdueRow {
  type: string;
  key: string;
  holder: string;
  days: number;
  article: string;
  region: { name: string | null };
  deadline: Clock;
}

interface OverdueTableProps {
  caption: string;
  of: ListFacts & { nodes: readonly OverdueRow[] | null };
  cursor: string;
  /** the screen for a type of record; without one its number is not a link */
  screenOf(row: OverdueRow): { to: string; params: Params } | undefined;
}

/** Overdue items with the responsible body and the article. */
export function OverdueTable({ caption, of, cursor, screenOf }: OverdueTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={of.nodes ?? []}
      list={of}
      cursor={cursor}
      keyOf={({ type, key, deadline }) => type + key + deadline.rule}
      columns={[
        { name: say('事项', 'What'), cell: ({ type }) => codeWord(RECORD_TYPES, type) },
        {
          name: say('编号', 'Number'),
          cell: (row) => {
            const screen = screenOf(row);
            return screen ? <Link {...screen}>{row.key}</Link> : row.key;
          },
          value: ({ key }) => key,
        },
        { name: say('责任主体', 'Responsible body'), cell: ({ holder }) => word('DutyHolder', holder) },
        { name: say('地区', 'Place'), cell: ({ region }) => region.name },
        { name: say('超期（日）', 'Days overdue'), cell: ({ days }) => days, isNumber: true },
        { name: say('期限', 'Clock'), cell: ({ deadline }) => <Deadlines of={[deadline]} />, value: ({ deadline }) => deadline.dueOn },
        { name: say('依据', 'Article'), cell: ({ article }) => article },
      ]}
    />
  );
}
