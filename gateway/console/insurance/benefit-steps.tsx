import { useAsker } from '../api/use-ask.ts';
import { ChoiceField, PickField, TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { useSession } from '../session/session.ts';
import { today } from '../words/format.ts';
import { say, words } from '../words/say.ts';
import { itemOf, type Kind } from './benefit-items.ts';
import { AppraiseCapacity, type AppraiseCapacityMutationVariables, PayBenefit } from './operations.ts';

type CareLevel = NonNullable<AppraiseCapacityMutationVariables['input']['careLevel']>;

interface BenefitStepsProps {
  number: string;
  determination: string | null;
  onTaken(): void;
}

/** The steps after an injury is recognised: appraisal of working capacity and payment of benefits. */
export function BenefitSteps({ number, determination, onTaken }: BenefitStepsProps) {
  const { me } = useSession();
  const asker = useAsker();
  if (me.kind !== 'INSURANCE' || determination !== 'RECOGNISED') return null;
  return (
    <section>
      <h2>{say('鉴定和支付', 'Appraisal and payment')}</h2>
      <StepForm
        button={say('登记鉴定结论', 'Record the appraisal')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = {
            idempotencyKey,
            claim: number,
            grade: Number(text('grade')) || undefined,
            careLevel: text('careLevel') as CareLevel | undefined,
            on: text('on'),
          };
          const answer = await asker(AppraiseCapacity, { input });
          const made = answer.data?.appraiseCapacity;
          return {
            done: made?.injuryClaim ? say('已登记鉴定结论', 'recorded') : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <TextField name="grade" type="number" label={say('等级（1 至 10；未达等级不填）', 'Grade (1 to 10; leave empty if none)')} />
        <ChoiceField name="careLevel" of="CareLevel" none={say('无', 'none')} label={say('生活自理障碍', 'Need of care')} />
        <TextField name="on" type="date" label={say('日期', 'Day')} usual={today()} isRequired />
      </StepForm>
      <StepForm
        button={say('支付待遇', 'Pay benefits')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const items = words('BenefitKind').flatMap(([kind]) => (text(kind) === 'on' ? [itemOf(kind as Kind, text)] : []));
          if (items.length === 0) return { problems: [{ message: 'Select at least one benefit.', messageZh: '勾选至少一项待遇。' }] };
          const answer = await asker(PayBenefit, { input: { idempotencyKey, claim: number, items, on: text('on') } });
          const made = answer.data?.payBenefit;
          return { done: made?.injuryClaim ? say('已登记支付', 'paid') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      >
        <fieldset className="ticks">
          <legend>{say('待遇项目', 'Benefits')}</legend>
          {words('BenefitKind').map(([kind, shown]) => (
            <label key={kind}>
              <input type="checkbox" name={kind} /> {shown}
            </label>
          ))}
        </fieldset>
        <TextField name="billed" type="number" label={say('医疗费用（元）', 'Medical bills (CNY)')} />
        <TextField name="months" type="number" label={say('停工月数', 'Months off work')} />
        <TextField name="others" type="number" label={say('其他供养亲属（人）', 'Other dependants')} />
        <TextField name="alone" type="number" label={say('其中孤寡老人或者孤儿（人）', 'Of these: elderly without family, or orphans')} />
        <PickField
          name="spouse"
          label={say('供养配偶', 'Dependent spouse')}
          choices={[
            ['', say('无', 'no')],
            ['yes', say('有', 'yes')],
          ]}
        />
        <TextField name="on" type="date" label={say('支付日期', 'Paid on')} usual={today()} isRequired />
      </StepForm>
    </section>
  );
}
