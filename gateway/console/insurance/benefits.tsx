import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { useSession } from '../session/session.ts';
import { day, money, today, yesNo } from '../words/format.ts';
import type { Labels } from '../words/labels.ts';
import { codeWord, say, word, words } from '../words/say.ts';
import { itemOf, type Kind } from './benefit-items.ts';
import { BenefitAccount, type BenefitAccountQuery } from './operations.ts';

type Base = NonNullable<BenefitAccountQuery['benefitBase']>;

/** Benefits paid by bill or by the national income do not depend on the local base. */
const WITHOUT_BASE: Kind[] = ['MEDICAL', 'DEATH_LUMP_SUM'];

const MARKS: Labels = {
  found: ['已核实', 'confirmed'],
  unconfirmed: ['未核实', 'unconfirmed'],
  inferred: ['推定', 'inferred'],
  secondary: ['转录，未与原文核对', 'copied from a secondary source, not compared with the original'],
  'found; base unconfirmed': ['条文已核实，基数未核实', 'article confirmed, base unconfirmed'],
  'found; income by year, see the row used': ['条文已核实，收入见所用数据', 'article confirmed, see the row used for the income'],
  'found for work injury; applied by analogy': ['工伤条文已核实，比照适用', 'confirmed for work injury, applied by analogy'],
};

/** Calculates benefits without reference to a person: each amount with its calculation, article and yearly figures. */
export function Benefits() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code || '';
  const items = words('BenefitKind')
    .filter(([kind]) => params.get(kind) === 'on')
    .map(([kind]) => itemOf(kind as Kind, (name) => params.get(name)));
  const found = useAsk(
    BenefitAccount,
    items.length > 0
      ? {
          region,
          items,
          on: params.get('on') || undefined,
          grade: Number(params.get('grade')) || undefined,
          careLevel: enumParam(params, 'care', 'CareLevel'),
          diedOn: params.get('died') || undefined,
        }
      : undefined,
  );
  const base = found.data?.benefitBase;
  return (
    <>
      <QuestionForm ask={say('测算', 'Work out')}>
        <PlacePicker name="place" value={region} label={say('受伤地', 'Place of the injury')} isRequired />
        <Field name="on" type="date" label={say('日期', 'Day')} usual={today()} />
        <Field name="grade" type="number" label={say('伤残等级（1 至 10）', 'Grade (1 to 10)')} />
        <EnumField name="care" of="CareLevel" label={say('生活自理障碍', 'Need of care')} any={say('无', 'none')} />
        <Field name="died" type="date" label={say('死亡日期', 'Day of death')} />
        <Field name="billed" type="number" label={say('医疗费用（元）', 'Medical bills (CNY)')} />
        <Field name="months" type="number" label={say('停工月数', 'Months off work')} />
        <Field name="others" type="number" label={say('其他供养亲属（人）', 'Other dependants')} />
        <Field name="alone" type="number" label={say('其中孤寡老人或者孤儿（人）', 'Of these: elderly without family, or orphans')} />
        <label className="field">
          <span>{say('供养配偶', 'Dependent spouse')}</span>
          <select name="spouse" defaultValue={params.get('spouse') ?? ''}>
            <option value="">{say('无', 'no')}</option>
            <option value="yes">{say('有', 'yes')}</option>
          </select>
        </label>
        <fieldset className="ticks">
          <legend>{say('待遇项目', 'Benefits')}</legend>
          {words('BenefitKind').map(([kind, shown]) => (
            <label key={kind}>
              <input type="checkbox" name={kind} defaultChecked={params.get(kind) === 'on'} /> {shown}
            </label>
          ))}
        </fieldset>
      </QuestionForm>
      {items.length === 0 && <p className="empty">{say('勾选至少一项待遇。', 'Tick at least one benefit.')}</p>}
      <Progress of={found} />
      {base && (
        <p>
          {say('计发基数：', 'Base: ')}
          {baseText(base)}
        </p>
      )}
      {found.data && !base && found.answer?.faults.length === 0 && (
        <p className="missing">{say('该地没有登记计发基数。', 'No base is on record there.')}</p>
      )}
      {found.data?.benefitAccount && (
        <DataTable
          caption={say('待遇测算', 'What would be due')}
          rows={found.data.benefitAccount}
          keyOf={({ kind }) => kind}
          columns={[
            { name: say('项目', 'Benefit'), cell: ({ kind }) => word('BenefitKind', kind) },
            {
              name: say('金额', 'Amount'),
              cell: ({ amount, outcome }) =>
                amount === null ? <strong className="soon">{word('BenefitOutcome', outcome)}</strong> : money(amount),
              value: ({ amount }) => (amount === null ? null : Number(amount)),
              isNumber: true,
            },
            { name: say('按月', 'Monthly'), cell: ({ monthly }) => yesNo(monthly) },
            { name: say('计算过程', 'How'), cell: ({ working }) => working },
            {
              name: say('所用数据', 'Rows used'),
              cell: ({ kind, rows }) => rows.join('；') || (WITHOUT_BASE.includes(kind) || !base ? '—' : baseText(base)),
            },
            { name: say('依据', 'Article'), cell: ({ article }) => article },
            { name: say('核实情况', 'How sure'), cell: ({ mark }) => codeWord(MARKS, mark) },
          ]}
        />
      )}
    </>
  );
}

const baseText = ({ region, monthly, from, source }: Base) =>
  say(
    `${region.name}月平均工资 ${money(monthly)}，自 ${day(from)} 起（${source}）`,
    `average monthly wage of ${region.name}, ${money(monthly)}, from ${day(from)} (${source})`,
  );
