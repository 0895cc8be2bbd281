import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { Progress } from '../parts/loading.tsx';
import { type OverdueRow, OverdueTable } from '../parts/overdue-table.tsx';
import { Missing } from '../parts/withheld.tsx';
import { say } from '../words/say.ts';
import { LabourOverdue } from './operations.ts';

/** All overdue duties in a region: of the department, of arbitration commissions and of enterprises. */
export function AllOverdue({ region }: { region?: string }) {
  const { params } = useAddress();
  const found = useAsk(LabourOverdue, { where: { region }, after: params.get('after-overdue') || undefined });
  const overdue = found.data?.labourOverdue;
  return (
    <>
      <Progress of={found} />
      <Missing answer={found.answer} operation={LabourOverdue} coordinates={['Query.labourOverdue', 'OverdueClock.*']} />
      {overdue && (
        <OverdueTable
          caption={say('全部超期事项（含仲裁、风险处置和企业报送）', 'All overdue items (including arbitration, risk cases and reports)')}
          of={overdue}
          cursor="after-overdue"
          screenOf={screenOf}
        />
      )}
    </>
  );
}

function screenOf({ type, key }: OverdueRow) {
  return type === 'WageClue' ? { to: '/labour/clues', params: { clue: key } } : undefined;
}
