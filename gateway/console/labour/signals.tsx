import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, number, today } from '../words/format.ts';
import type { Labels } from '../words/labels.ts';
import { codeWord, say, word } from '../words/say.ts';
import { RiskSignals } from './operations.ts';

/** Default window in days: a quarter, because most signals compare a month with the previous one. */
const USUAL_DAYS = 92;
const DAY = 86_400_000;

/** Risk signals of enterprises in a region and a period, each with its source records. */
export function Signals() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const to = params.get('to') || today();
  const from = params.get('from') || new Date(Date.parse(to) - USUAL_DAYS * DAY).toISOString().slice(0, 10);
  const found = useAsk(RiskSignals, {
    where: { region, enterprise: params.get('firm') || undefined, kind: enumParam(params, 'kind', 'RiskKind'), from, to },
    after: params.get('after') || undefined,
  });
  const signals = found.data?.riskSignals;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <FirmPicker name="firm" value={params.get('firm') || undefined} />
        <EnumField name="kind" of="RiskKind" label={say('风险类型', 'Kind')} />
        <Field name="from" type="date" label={say('自', 'From')} usual={from} />
        <Field name="to" type="date" label={say('至', 'to')} usual={to} />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={RiskSignals} path="riskSignals" coordinates={['Query.riskSignals', 'RiskSignal.*']} />
      {signals && (
        <DataTable
          caption={say(`风险信号（${from} 至 ${to}）`, `Signals, ${from} to ${to}`)}
          rows={signals.nodes}
          list={signals}
          keyOf={({ id }) => id}
          columns={[
            { name: say('最近记录', 'Latest record'), cell: ({ seenOn }) => day(seenOn) },
            { name: say('类型', 'Kind'), cell: ({ kind }) => word('RiskKind', kind) },
            {
              name: say('企业', 'Enterprise'),
              cell: ({ enterprise }) => (enterprise ? <FirmLink firm={enterprise} /> : '—'),
              value: ({ enterprise }) => enterprise?.name,
            },
            { name: say('地区', 'Place'), cell: (one) => one.region.name },
            { name: say('说明', 'Description'), cell: ({ text, textZh }) => say(textZh, text) },
            { name: say('数值', 'Value'), cell: ({ value }) => number(value), value: ({ value }) => value, isNumber: true },
            { name: say('阈值', 'Threshold'), cell: ({ threshold }) => number(threshold), value: (one) => one.threshold, isNumber: true },
            {
              name: say('来源记录', 'Records'),
              cell: ({ source }) => `${codeWord(RECORDS, source.type)} ${source.count}：${source.ids.slice(0, 5).join('、')}`,
            },
            {
              name: say('处置', 'Next'),
              cell: ({ enterprise, textZh }) =>
                enterprise && (
                  <Link to="/labour/interviews" params={{ firm: enterprise.creditCode, topic: textZh }}>
                    {say('提出约谈', 'Propose an interview')}
                  </Link>
                ),
              value: () => null,
            },
          ]}
        />
      )}
    </>
  );
}

const RECORDS: Labels = {
  EmploymentReport: ['用工报告', 'employment reports'],
  Enterprise: ['企业', 'enterprises'],
  WageClue: ['欠薪线索', 'wage clues'],
  ArbitrationCase: ['仲裁案件', 'arbitration cases'],
  EmploymentLink: ['用工合作关系', 'employment links'],
};
