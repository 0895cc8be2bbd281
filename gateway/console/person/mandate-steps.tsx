import { useAsker } from '../api/use-ask.ts';
import { TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { day } from '../words/format.ts';
import { say, words } from '../words/say.ts';
import { EndMyMandate, GrantMyMandate, type GrantMyMandateMutationVariables, IssueMyAgentCode } from './operations.ts';

type Scope = GrantMyMandateMutationVariables['input']['scopes'][number];

/** Grants a mandate to a body, or to another person by that person's agent code. */
export function GrantMandate({ onTaken }: { onTaken(): void }) {
  const asker = useAsker();
  const scopes = words('MandateScope');
  return (
    <section>
      <h2>{say('新的授权委托', 'A new mandate')}</h2>
      <StepForm
        button={say('授权', 'Grant')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const named = text('agent');
          const agent = named?.startsWith('AC-') ? { agentCode: named } : { participant: named };
          const chosen = scopes.flatMap(([scope]) => (text(scope) ? [scope as Scope] : []));
          const term = { validFrom: text('validFrom'), validTo: text('validTo') };
          const answer = await asker(GrantMyMandate, {
            input: { idempotencyKey, ...agent, ...term, scopes: chosen, label: text('label') },
          });
          const made = answer.data?.grantMandate;
          return {
            done: made?.mandate ? say(`已授权 ${made.mandate.id}`, `granted as ${made.mandate.id}`) : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <TextField
          name="agent"
          label={say('受托单位编号或者受托码', 'Number of a body, such as union-310000, or code of an agent')}
          isRequired
        />
        {scopes.map(([scope, words]) => (
          <label key={scope} className="field">
            <span>{words}</span>
            <input type="checkbox" name={scope} defaultChecked={scope === 'LOOK'} />
          </label>
        ))}
        <TextField name="validFrom" type="date" label={say('起始日（默认当日）', 'From (today)')} />
        <TextField name="validTo" type="date" label={say('截止日（默认 90 日）', 'Until (default: 90 days)')} />
        <TextField name="label" label={say('备注', 'Note')} maxLength={40} />
      </StepForm>
    </section>
  );
}

interface EndMandateProps {
  id: string;
  /** true if the agent resigns */
  isHeld?: boolean;
  onTaken(): void;
}

/** Ends a mandate; takes effect with the agent's next request. */
export function EndMandate({ id, isHeld, onTaken }: EndMandateProps) {
  const asker = useAsker();
  return (
    <section key={id}>
      <h2>{id}</h2>
      <StepForm
        button={isHeld ? say('辞去委托', 'Resign as agent') : say('撤回委托', 'Withdraw the mandate')}
        onTaken={onTaken}
        take={async (_text, idempotencyKey) => {
          const answer = await asker(EndMyMandate, { input: { idempotencyKey, mandate: id } });
          const made = answer.data?.endMandate;
          return { done: made?.mandate ? say('已终止', 'ended') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      />
    </section>
  );
}

/** Issues a code with which another person can name the user as agent. */
export function IssueCode() {
  const asker = useAsker();
  return (
    <section>
      <h2>{say('受他人委托', 'Act for another person')}</h2>
      <StepForm
        button={say('同意受托并签发受托码', 'Agree and issue an agent code')}
        take={async (_text, idempotencyKey) => {
          const answer = await asker(IssueMyAgentCode, { input: { idempotencyKey, agreed: true } });
          const made = answer.data?.issueAgentCode;
          const code = made?.code;
          return {
            done: code
              ? say(`受托码 ${code.code}，${day(code.validTo)}前有效，限用一次`, `${code.code}, once, until ${day(code.validTo)}`)
              : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      />
    </section>
  );
}
