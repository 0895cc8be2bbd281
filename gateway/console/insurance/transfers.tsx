import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Transfers as TransfersOperation } from './operations.ts';
import { Transfer } from './transfer.tsx';
import { TransferApplication } from './transfer-application.tsx';
import { TransferPreview } from './transfer-preview.tsx';

/** Transfers from and to the caller's region; the chosen one with its steps. */
export function Transfers() {
  const { params } = useAddress();
  const chosen = params.get('transfer') || undefined;
  const where = {
    scheme: enumParam(params, 'scheme', 'Scheme'),
    state: enumParam(params, 'state', 'TransferState'),
    from: params.get('from') || undefined,
    to: params.get('to') || undefined,
  };
  const found = useAsk(TransfersOperation, { where, after: params.get('after') || undefined });
  const transfers = found.data?.transferRequests;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="from" value={where.from} label={say('转出地', 'From region')} />
        <PlacePicker name="to" value={where.to} label={say('转入地', 'To region')} />
        <EnumField name="scheme" of="Scheme" label={say('险种', 'Scheme')} />
        <EnumField name="state" of="TransferState" label={say('状态', 'State')} />
      </QuestionForm>
      {chosen && <Transfer id={chosen} onTaken={found.again} />}
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={TransfersOperation}
        path="transferRequests"
        coordinates={['Query.transferRequests', 'TransferRequest.*']}
      />
      {transfers && (
        <DataTable
          caption={say('转移接续', 'Transfers')}
          rows={transfers.nodes}
          list={transfers}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => (
                <Link
                  to="/insurance/transfers"
                  params={{ ...Object.fromEntries(params), transfer: id }}
                  aria-current={id === chosen ? 'true' : undefined}
                >
                  {id}
                </Link>
              ),
              value: ({ id }) => id,
            },
            { name: say('险种', 'Scheme'), cell: ({ scheme }) => word('Scheme', scheme) },
            { name: say('转出地', 'From'), cell: ({ from }) => from.name },
            { name: say('转入地', 'To'), cell: ({ to }) => to.name },
            { name: say('申请', 'Applied'), cell: ({ appliedOn }) => day(appliedOn) },
            { name: say('状态', 'State'), cell: ({ state }) => word('TransferState', state) },
            {
              name: say('时限', 'Clocks'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines.at(-1)?.dueOn,
            },
          ]}
        />
      )}
      <TransferApplication onTaken={found.again} />
      <TransferPreview />
    </>
  );
}
