import { useAsker } from '../api/use-ask.ts';
import { PersonFields, personOf } from '../parts/person-fields.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { ChoiceField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { useSession } from '../session/session.ts';
import { say } from '../words/say.ts';
import { ApplyForTransfer, type ApplyForTransferMutationVariables } from './operations.ts';

type Scheme = ApplyForTransferMutationVariables['input']['scheme'];
/** Only these schemes can be transferred. */
const MOVING = ['PENSION', 'MEDICAL', 'UNEMPLOYMENT'];

/** Applies for the transfer of a person's scheme to the caller's region. */
export function TransferApplication({ onTaken }: { onTaken(): void }) {
  const { me } = useSession();
  const asker = useAsker();
  if (me.kind !== 'INSURANCE') return null;
  return (
    <section>
      <h2>{say('申请转入', 'Apply for a transfer to this region')}</h2>
      <StepForm
        button={say('申请转移', 'Apply')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const person = await personOf(asker, text);
          if ('problems' in person) return person;
          const input = {
            idempotencyKey,
            worker: person.worker,
            scheme: text('scheme') as Scheme,
            from: text('from') ?? '',
            to: text('to') ?? '',
          };
          const answer = await asker(ApplyForTransfer, { input });
          const made = answer.data?.requestTransfer;
          return {
            done: made?.transfer ? say(`已申请 ${made.transfer.id}`, `applied, ${made.transfer.id}`) : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <PersonFields />
        <ChoiceField name="scheme" of="Scheme" only={MOVING} label={say('险种', 'Scheme')} />
        <PlacePicker name="from" label={say('转出地', 'From region')} isRequired />
        <PlacePicker name="to" label={say('转入地', 'To region')} isRequired />
      </StepForm>
    </section>
  );
}
