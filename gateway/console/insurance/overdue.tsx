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

/** Overdue claims and transfers with the responsible body, longest overdue first. */
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
        <EnumField name="holder" of="DutyHolder" label={say('责任主体', 'Responsible body')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={InsuranceOverdue} coordinates={['Query.insuranceOverdue', 'OverdueClock.*']} />
      {overdue && <OverdueTable caption={say('超期事项', 'Overdue items')} of={overdue} cursor="after" screenOf={screenOf} />}
    </>
  );
}

function screenOf({ type, key }: OverdueRow) {
  if (type === 'InjuryClaim') return { to: '/insurance/claim', params: { number: key, matter: `injury-claim/${key}` } };
  return type === 'TransferRequest' ? { to: '/insurance/transfers', params: { transfer: key } } : undefined;
}
