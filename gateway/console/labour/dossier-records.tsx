import { Link } from '../address/link.tsx';
import type { Answer } from '../api/ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Missing } from '../parts/withheld.tsx';
import { number } from '../words/format.ts';
import { say } from '../words/say.ts';
import { FirmDossier } from './operations.ts';
import type { Firm, RecordKind } from './record-kind.ts';
import { recordKinds } from './record-kinds.tsx';

interface DossierRecordsProps {
  firm: Firm;
  answer?: Answer<unknown>;
}

/** A table of the kinds of records with count and latest date, then the records. */
export function DossierRecords({ firm, answer }: DossierRecordsProps) {
  const kinds = recordKinds(firm);
  return (
    <>
      <DataTable
        caption={say('概览', 'Overview')}
        rows={kinds}
        keyOf={({ field }) => field}
        columns={[
          {
            name: say('事项', 'Records'),
            cell: ({ field, name, held }) => (held && held.totalCount > 0 ? <a href={`#${field}`}>{name}</a> : name),
            value: ({ name }) => name,
          },
          { name: say('来源', 'From'), cell: ({ agency }) => agency },
          {
            name: say('数量', 'Count'),
            cell: ({ field, type, held }) =>
              held ? (
                number(held.totalCount)
              ) : (
                <Missing
                  answer={answer}
                  operation={FirmDossier}
                  path={`enterprise.${field}`}
                  coordinates={[`Enterprise.${field}`, `${type}.*`]}
                />
              ),
            value: ({ held }) => held?.totalCount,
            isNumber: true,
          },
          { name: say('最近', 'Latest'), cell: latestOf },
        ]}
      />
      {kinds.map(
        (kind) => kind.held && kind.held.totalCount > 0 && <Records key={kind.field} kind={kind as unknown as RecordKind<unknown>} />,
      )}
      <p>
        <Link to="/labour/rules" params={{ firm: firm.creditCode }}>
          {say('平台规则逐版对照', 'Comparison of its rule versions')}
        </Link>{' '}
        ·{' '}
        <Link to="/union" params={{ firm: firm.creditCode }}>
          {say('适用的集体合同', 'Applicable collective contracts')}
        </Link>
      </p>
    </>
  );
}

function Records({ kind }: { kind: RecordKind<unknown> }) {
  return (
    <section id={kind.field}>
      <DataTable
        caption={`${kind.name}（${kind.agency}）`}
        rows={kind.held?.nodes ?? []}
        list={kind.held ?? undefined}
        keyOf={kind.keyOf}
        columns={kind.columns}
      />
      {(kind.held?.totalCount ?? 0) > (kind.held?.nodes.length ?? 0) && kind.more}
    </section>
  );
}

function latestOf({ held, dayOf }: RecordKind<never>): string {
  const days = (held?.nodes ?? []).map(dayOf).filter((one) => one !== null);
  return days.sort().at(-1) ?? '—';
}
