import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { Progress } from '../parts/loading.tsx';
import { type OverdueRow, OverdueTable } from '../parts/overdue-table.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { say } from '../words/say.ts';
import { InsuranceOverdue } from './operations.ts';

/** Claims and transfers whose last day has passed, the longest overdue first, with whose turn it is. */
export function Overdue() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const where = { region, holder: enumParam(params, 'holder', 'DutyHolder') };
  const found = useAsk(InsuranceOverdue, { where, after: params.get('after') || undefined });
  const overdue = found.data?.insuranceOverdue;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <EnumField name="holder" of="DutyHolder" label={say('责任主体', 'Who has to act')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={InsuranceOverdue} coordinates={['Query.insuranceOverdue', 'OverdueClock.*']} />
      {overdue && <OverdueTable caption={say('超期事项', 'What is late')} of={overdue} cursor="after" screenOf={screenOf} />}
    </>
  );
}

function screenOf({ type, key }: OverdueRow) {
  if (type === 'InjuryClaim') return { to: '/insurance/claim', params: { number: key, matter: `injury-claim/${key}` } };
  return type === 'TransferRequest' ? { to: '/insurance/transfers', params: { transfer: key } } : undefined;
}
