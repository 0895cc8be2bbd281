import { useAddress, useParam } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { ChooseRow } from '../parts/choose-row.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { EndMandate, GrantMandate, IssueCode } from './mandate-steps.tsx';
import { MyMandates } from './operations.ts';

const RUNNING = ['IN_FORCE', 'NOT_YET'];

/** Mandates granted by the person, and mandates under which the user may act; a body sees only the latter. */
export function Mandates() {
  const { me } = useSession();
  const isPerson = me.kind === 'PERSON';
  return (
    <>
      <QuestionForm>
        <EnumField name="state" of="MandateState" label={say('状态', 'State')} />
      </QuestionForm>
      {isPerson && <Granted />}
      <Held />
      {isPerson && <IssueCode />}
    </>
  );
}

/** Mandates granted by the person, with forms for granting and withdrawing. */
function Granted() {
  const [chosen, choose] = useParam('granted');
  const found = useMandates('GRANTED');
  const mandates = found.data?.mandates;
  const one = mandates?.nodes?.find(({ id }) => id === chosen);
  return (
    <>
      <Progress of={found} />
      <Missing answer={found.answer} operation={MyMandates} path="mandates" coordinates={['Query.mandates', 'Mandate.*']} />
      {mandates && (
        <DataTable
          caption={say('我委托的', 'Who may act for me')}
          rows={mandates.nodes ?? []}
          list={mandates}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => <ChooseRow number={id} chosen={chosen} choose={choose} />,
              value: ({ id }) => id,
            },
            { name: say('受托人', 'Agent'), cell: ({ agent, agentKind }) => agent?.name ?? word('ParticipantKind', agentKind) },
            ...common(),
          ]}
        />
      )}
      {one && RUNNING.includes(one.state) && <EndMandate id={one.id} onTaken={found.again} />}
      <GrantMandate onTaken={found.again} />
    </>
  );
}

/** Mandates under which the caller may act, with links to the view of each person. */
function Held() {
  const [chosen, choose] = useParam('held');
  const found = useMandates('HELD');
  const mandates = found.data?.mandates;
  const one = mandates?.nodes?.find(({ id }) => id === chosen);
  return (
    <>
      <Progress of={found} />
      {mandates && (
        <DataTable
          caption={say('我受托的', 'Persons for whom I may act')}
          rows={mandates.nodes ?? []}
          list={mandates}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => <ChooseRow number={id} chosen={chosen} choose={choose} />,
              value: ({ id }) => id,
            },
            ...common(),
            {
              name: say('办理', 'Act'),
              cell: ({ id, state }) =>
                state === 'IN_FORCE' && (
                  <Link to="/person" params={{ mandate: id }}>
                    {say('代为办理', 'Act for this person')}
                  </Link>
                ),
              value: () => null,
            },
          ]}
        />
      )}
      {one && RUNNING.includes(one.state) && <EndMandate id={one.id} isHeld onTaken={found.again} />}
    </>
  );
}

function useMandates(side: 'GRANTED' | 'HELD') {
  const { params } = useAddress();
  return useAsk(MyMandates, { where: { side, state: enumParam(params, 'state', 'MandateState') } });
}

type Node = NonNullable<NonNullable<NonNullable<ReturnType<typeof useMandates>['data']>['mandates']>['nodes']>[number];

const common = (): { name: string; cell(node: Node): string }[] => [
  { name: say('备注', 'Note'), cell: ({ label }) => label ?? '—' },
  {
    name: say('授权事项', 'Scope'),
    cell: ({ scopes }) => scopes.map((scope) => word('MandateScope', scope)).join(say('；', '; ')),
  },
  { name: say('起止', 'From, to'), cell: ({ validFrom, validTo }) => `${day(validFrom)} – ${day(validTo)}` },
  { name: say('状态', 'State'), cell: ({ state }) => word('MandateState', state) },
];
