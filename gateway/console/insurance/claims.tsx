import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, instant } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Claims as ClaimsOperation } from './operations.ts';

/** Claims of a region with their deadlines, latest report first. */
export function Claims() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const where = {
    region,
    platform: params.get('firm') || undefined,
    state: enumParam(params, 'state', 'ClaimState'),
    handling: enumParam(params, 'handling', 'ClaimHandling'),
    reportedFrom: params.get('from') || undefined,
    reportedTo: params.get('to') || undefined,
  };
  const found = useAsk(ClaimsOperation, { where, after: params.get('after') || undefined });
  const claims = found.data?.injuryClaims;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} label={say('受伤地', 'Place of the injury')} />
        <FirmPicker name="firm" value={where.platform} label={say('平台企业', 'Platform')} />
        <EnumField name="state" of="ClaimState" label={say('办理状态', 'State')} />
        <EnumField name="handling" of="ClaimHandling" label={say('办理方式', 'Handling')} />
        <Field name="from" type="date" label={say('报案自', 'Reported from')} />
        <Field name="to" type="date" label={say('至', 'to')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={ClaimsOperation}
        path="injuryClaims"
        coordinates={['Query.injuryClaims', 'InjuryClaim.*']}
      />
      {claims && (
        <DataTable
          caption={say('职业伤害待遇申请', 'Injury claims')}
          rows={claims.nodes}
          list={claims}
          keyOf={({ number }) => number}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ number }) => (
                <Link to="/insurance/claim" params={{ number, matter: `injury-claim/${number}` }}>
                  {number}
                </Link>
              ),
              value: ({ number }) => number,
            },
            { name: say('报案', 'Reported'), cell: ({ reportedOn }) => day(reportedOn) },
            { name: say('受伤时间', 'When'), cell: ({ injuredAt }) => instant(injuredAt) },
            { name: say('受伤地', 'Where'), cell: ({ placeOfInjury }) => placeOfInjury.name },
            { name: say('平台企业', 'Platform'), cell: ({ platform }) => platform.name },
            { name: say('订单核验', 'Order'), cell: ({ orderCheck }) => word('ProofReason', orderCheck) },
            { name: say('办理方式', 'Handling'), cell: ({ handling }) => word('ClaimHandling', handling) },
            { name: say('状态', 'State'), cell: ({ state }) => word('ClaimState', state) },
            {
              name: say('期限', 'Clocks'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines?.[0]?.dueOn,
            },
          ]}
        />
      )}
    </>
  );
}
