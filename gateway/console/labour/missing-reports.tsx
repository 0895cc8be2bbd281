import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { Missing } from '../parts/withheld.tsx';
import { today } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { MissingReports } from './operations.ts';

/** Enterprises without an employment report for the last month. */
export function MissingReportsTable({ region }: { region?: string }) {
  const { params } = useAddress();
  const period = params.get('month') || lastMonth();
  const found = useAsk(MissingReports, { region, period, after: params.get('after-report') || undefined });
  const firms = found.data?.missingEmploymentReports;
  return (
    <>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={MissingReports}
        path="missingEmploymentReports"
        coordinates={['Query.missingEmploymentReports']}
      />
      {firms && (
        <DataTable
          caption={say(`${period} 未报送用工情况的企业`, `Enterprises without an employment report for ${period}`)}
          rows={firms.nodes}
          list={firms}
          cursor="after-report"
          keyOf={({ creditCode }) => creditCode}
          columns={[
            {
              name: say('企业', 'Enterprise'),
              cell: (firm) => <FirmLink firm={firm} />,
              value: ({ name }) => name,
            },
            { name: say('角色', 'Part'), cell: ({ roles }) => (roles ?? []).map((role) => word('EnterpriseRole', role)).join('、') },
            { name: say('住所地', 'Seat'), cell: ({ headquarters }) => headquarters?.name ?? '—' },
          ]}
        />
      )}
    </>
  );
}

function lastMonth(): string {
  const [year, month] = today().split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
