import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { Chart } from '../parts/chart.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { Field } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { number, today } from '../words/format.ts';
import { bilingual, say } from '../words/say.ts';
import { FigureForm } from './figure-form.tsx';
import { AGENCIES, type Agency, figureAt, figureTitle, keyOf, placeName, published } from './figures.ts';
import { type Days, monthEnds } from './month-ends.ts';
import { type FigureFragment, FiguresOverTime, type FiguresOverTimeQuery } from './operations.ts';
import { Sentence } from './sentence.tsx';

const COUNTRY = '100000';
const USUAL_MONTHS = '3';

/** One figure at the end of thirteen months, published and computed. */
export function OverTime() {
  const { params } = useAddress();
  const figure = figureAt(params.get('figure'));
  const region = params.get('place') || COUNTRY;
  const days = monthEnds(params.get('on') || today(), Number(params.get('every') || USUAL_MONTHS));
  const only = Object.fromEntries(AGENCIES.map((agency) => [agency, agency === figure.agency])) as Record<Agency, boolean>;
  const found = useAsk(FiguresOverTime, { ...only, ...days, region });
  const place = found.data?.region;
  const rows = place ? pointsOf(place, figure.agency, figure.field, days) : [];
  const [first] = rows;
  return (
    <>
      <FigureForm>
        <PlacePicker name="place" value={region} />
        <Field name="on" type="date" label={say('截至', 'As of')} usual={today()} />
        <label className="field">
          <span>{say('间隔', 'Every')}</span>
          <select name="every" defaultValue={params.get('every') ?? USUAL_MONTHS}>
            <option value="1">{say('一个月', 'month')}</option>
            <option value="3">{say('三个月', 'three months')}</option>
            <option value="12">{say('一年', 'year')}</option>
          </select>
        </label>
      </FigureForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={FiguresOverTime} path="region" coordinates={[]} />
      {place && first && (
        <>
          <h2>
            {placeName(place)} · {figureTitle(figure)} · {bilingual(first.value.unit)}
          </h2>
          <div className="columns">
            <Line name={say('公布数', 'Published')} rows={rows} of={({ value }) => value.reported} />
            <Line name={say('计算数', 'Computed')} rows={rows} of={({ value }) => value.computed} />
          </div>
          <Sentence of={keyOf(figure)} />
          <DataTable
            caption={say('各月末数据', 'At the end of each month')}
            rows={rows}
            keyOf={({ on }) => on}
            columns={[
              { name: say('截至', 'As of'), cell: ({ on }) => on },
              {
                name: say('公布数', 'Published'),
                cell: ({ value }) => published(value),
                value: ({ value }) => value.reported,
                isNumber: true,
              },
              {
                name: say('计算数', 'Computed'),
                cell: ({ value }) => number(value.computed),
                value: ({ value }) => value.computed,
                isNumber: true,
              },
              { name: say('公布数来源', 'Source'), cell: ({ value }) => value.source ?? '—' },
            ]}
          />
        </>
      )}
    </>
  );
}

interface Point {
  on: string;
  value: FigureFragment;
}

/** Published and computed figures can differ by orders of magnitude, so each has its own chart. */
function Line({ name, rows, of }: { name: string; rows: readonly Point[]; of(point: Point): number | null }) {
  const isEmpty = rows.every((row) => of(row) === null);
  return (
    <section>
      <h3>{name}</h3>
      {isEmpty ? (
        <p className="empty">{say('这段时间没有数据。', 'There are no figures for this period.')}</p>
      ) : (
        <Chart
          label={say(`${name}随时间变化的折线图`, `Line chart of ${name} over time`)}
          height={240}
          draw={({ line, quiet }) => ({
            grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
            tooltip: { trigger: 'axis' },
            xAxis: {
              type: 'category',
              data: rows.map(({ on }) => on),
              axisLabel: { color: quiet },
              axisLine: { lineStyle: { color: line } },
            },
            yAxis: { type: 'value', axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } },
            series: [{ type: 'line', name, data: rows.map(of), connectNulls: false, symbolSize: 7 }],
          })}
        />
      )}
    </section>
  );
}

function pointsOf(place: NonNullable<FiguresOverTimeQuery['region']>, agency: Agency, field: string, days: Days): Point[] {
  const answers = place as unknown as Record<string, Record<string, FigureFragment> | null | undefined>;
  return Object.values(days).flatMap((on, i) => {
    const value = answers[`${agency}${i}`]?.[field];
    return value ? [{ on, value }] : [];
  });
}
