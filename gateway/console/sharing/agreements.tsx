import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines, Expiry } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { AgreementDetail } from './agreement-detail.tsx';
import { Agreements } from './operations.ts';
import { SideField, sideOf } from './side-field.tsx';

/** Agreements with their deadlines; the chosen one with details and next steps. */
export function AgreementsScreen() {
  const { me } = useSession();
  const { params } = useAddress();
  const id = params.get('id') || undefined;
  const where = { state: enumParam(params, 'state', 'AgreementState'), ...sideOf(params, me.id) };
  const found = useAsk(Agreements, { where, after: params.get('after') || undefined });
  const agreements = found.data?.agreements;
  return (
    <>
      <QuestionForm>
        <EnumField name="state" of="AgreementState" label={say('状态', 'State')} />
        <SideField />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={Agreements} path="agreements" coordinates={['Query.agreements']} />
      {id && <AgreementDetail id={id} onStep={found.again} />}
      {agreements && (
        <DataTable
          caption={say('共享协议', 'Agreements')}
          rows={agreements.nodes ?? []}
          list={agreements}
          keyOf={(one) => one.id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: (one) => (
                <Link to="/sharing/agreements" params={{ ...Object.fromEntries(params), id: one.id }}>
                  {one.id}
                </Link>
              ),
              value: (one) => one.id,
            },
            { name: say('使用方', 'User'), cell: ({ participant }) => participant?.name ?? '—' },
            { name: say('提供方', 'Provider'), cell: ({ provider }) => provider?.name ?? '—' },
            { name: say('用途', 'Purpose'), cell: ({ purpose }) => purpose },
            { name: say('数据项', 'Fields'), cell: ({ coordinates }) => coordinates.join('、') },
            { name: say('地区', 'Regions'), cell: ({ regions }) => regions.map(({ name, code }) => name ?? code).join('、') },
            { name: say('状态', 'State'), cell: ({ state }) => word('AgreementState', state) },
            { name: say('开通', 'Delivered'), cell: ({ deliveredOn }) => day(deliveredOn) },
            { name: say('截止', 'Until'), cell: ({ validTo }) => <Expiry on={validTo} />, value: ({ validTo }) => validTo },
            {
              name: say('时限', 'Clocks'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines[0]?.dueOn,
            },
          ]}
        />
      )}
    </>
  );
}
