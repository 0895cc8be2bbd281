import { useCallback, useState } from 'react';
import { Link } from '../address/link.tsx';
import { useAsker } from '../api/use-ask.ts';
import { PersonFields, personOf } from '../parts/person-fields.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { ChoiceField, TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { useSession } from '../session/session.ts';
import { ruleWord, say } from '../words/say.ts';
import { instantOf, lastNight } from './beijing.ts';
import { type Draft, LiveCheck } from './live-check.tsx';
import { ReportInjury, type ReportInjuryMutationVariables } from './operations.ts';

type Input = ReportInjuryMutationVariables['input'];

const CODE = /^[0-9A-Z]{18}$/;
const REGION = /^\d{6}$/;

/**
 * The form for reporting an injury. The order and the competent agency are checked while it is filled in. Nothing is stored
 * in the address.
 */
export function Report() {
  const { me } = useSession();
  const asker = useAsker();
  const [draft, setDraft] = useState<Draft>({});
  const [made, setMade] = useState<string>();
  const edit = useCallback((text: (name: string) => string | undefined) => setDraft(draftOf(text)), []);
  return (
    <>
      <p className="empty">
        {say(
          '时间均为北京时间。填写过程中即时核验订单是否参保、由何地经办；姓名、证件号码、订单号不进入地址栏。',
          'All times are Beijing time. While you fill in the form, the hub checks whether the order is insured and which agency is competent. Names, document numbers and order numbers are not stored in the URL.',
        )}
      </p>
      <StepForm
        button={say('报案', 'Report')}
        onEdit={edit}
        take={async (text, idempotencyKey) => {
          const person = await personOf(asker, text);
          if ('problems' in person) return person;
          const input: Input = {
            idempotencyKey,
            worker: person.worker,
            platform: text('platform') ?? '',
            orderNumber: text('orderNumber') ?? '',
            injuredAt: instantOf(text('at') ?? ''),
            placeOfOrder: text('placeOfOrder') ?? '',
            placeOfInjury: text('placeOfInjury') ?? '',
            account: text('account'),
            handling: text('handling') as Input['handling'],
            channel: text('channel') as Input['channel'],
          };
          const answer = await asker(ReportInjury, { input });
          const result = answer.data?.reportInjury;
          const claim = result?.injuryClaim;
          setMade(claim?.number);
          const clocks = (claim?.deadlines ?? []).map(({ rule, dueOn }) => `${ruleWord(rule)} ${dueOn}`).join(say('，', ', '));
          return {
            done: claim ? say(`已受理报案 ${claim.number}`, `Claim ${claim.number} was accepted`) + (clocks && `（${clocks}）`) : undefined,
            problems: problemsOf(answer, result?.userErrors),
          };
        }}
      >
        <PersonFields />
        <FirmPicker name="platform" label={say('平台企业', 'Platform')} isRequired />
        <TextField name="orderNumber" label={say('订单号', 'Order number')} isRequired maxLength={64} />
        <TextField
          name="at"
          type="datetime-local"
          label={say('受伤时间（北京时间）', 'When (Beijing time)')}
          usual={lastNight()}
          isRequired
        />
        <PlacePicker name="placeOfOrder" label={say('接单地', 'Place of the order')} isRequired />
        <PlacePicker name="placeOfInjury" label={say('受伤地', 'Place of the injury')} isRequired />
        <ChoiceField name="handling" of="ClaimHandling" label={say('办理方式', 'Handling')} usual="ORDINARY" />
        <ChoiceField name="channel" of="ServiceChannel" label={say('报案渠道', 'Channel')} usual="COUNTER" />
        <TextField name="account" label={say('受伤经过', 'What happened')} isWide maxLength={2000} />
      </StepForm>
      {made && (
        <p>
          <Link className="button" to="/insurance/claim" params={{ number: made }}>
            {say(`查看申请 ${made}`, `Open claim ${made}`)}
          </Link>
        </p>
      )}
      <LiveCheck draft={draft} home={me.region?.code} />
    </>
  );
}

/** Only complete values; an incomplete code or name is not sent. */
function draftOf(text: (name: string) => string | undefined): Draft {
  const only = (name: string, shape: RegExp) => (shape.test(text(name) ?? '') ? text(name) : undefined);
  return {
    platform: only('platform', CODE),
    orderNumber: text('orderNumber'),
    at: text('at'),
    placeOfOrder: only('placeOfOrder', REGION),
    placeOfInjury: only('placeOfInjury', REGION),
  };
}
