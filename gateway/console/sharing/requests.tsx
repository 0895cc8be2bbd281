import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { say, word } from '../words/say.ts';
import { Requests } from './operations.ts';
import { RequestDetail } from './request-detail.tsx';
import { SideField, sideOf } from './side-field.tsx';

/** Sharing requests with their deadlines, those to answer first; the chosen one with its next steps. */
export function RequestsScreen() {
  const { me } = useSession();
  const { params } = useAddress();
  const id = params.get('id') || undefined;
  const where = { state: enumParam(params, 'state', 'SharingRequestState'), ...sideOf(params, me.id) };
  const found = useAsk(Requests, { where, after: params.get('after') || undefined });
  const requests = found.data?.sharingRequests;
  return (
    <>
      <QuestionForm>
        <EnumField name="state" of="SharingRequestState" label={say('状态', 'State')} />
        <SideField />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={Requests} path="sharingRequests" coordinates={['Query.sharingRequests']} />
      {id && <RequestDetail id={id} onStep={found.again} />}
      {requests && (
        <DataTable
          caption={say('共享申请', 'Sharing requests')}
          rows={requests.nodes ?? []}
          list={requests}
          keyOf={(one) => one.id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: (one) => (
                <Link to="/sharing" params={{ ...Object.fromEntries(params), id: one.id }}>
                  {one.id}
                </Link>
              ),
              value: (one) => one.id,
            },
            { name: say('申请方', 'From'), cell: ({ participant }) => participant?.name ?? '—' },
            { name: say('提供方', 'To'), cell: ({ provider }) => provider?.name ?? '—' },
            { name: say('用途', 'Purpose'), cell: ({ purpose }) => purpose },
            { name: say('数据项', 'Fields'), cell: ({ coordinates }) => coordinates.join('、') },
            { name: say('状态', 'State'), cell: ({ state }) => word('SharingRequestState', state) },
            { name: say('待补材料', 'Missing documents'), cell: ({ missing }) => missing.join('、') || '—' },
            {
              name: say('时限', 'Clocks'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines[0]?.dueOn,
            },
            {
              name: say('协议', 'Agreement'),
              cell: ({ agreement }) =>
                agreement ? (
                  <Link to="/sharing/agreements" params={{ id: agreement.id }}>
                    {agreement.id}
                  </Link>
                ) : (
                  '—'
                ),
              value: ({ agreement }) => agreement?.id,
            },
          ]}
        />
      )}
    </>
  );
}
