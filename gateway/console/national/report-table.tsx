import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { agencyName } from '../parts/faults.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { day, number, today } from '../words/format.ts';
import { bilingual, say } from '../words/say.ts';
import { FIGURES, type Figure, figureAt, keyOf, percent, placeName, published, REPORT_TITLE, sentenceOf, share } from './figures.ts';
import { type FigureFragment, NationalFigures, type NationalFiguresQuery } from './operations.ts';
import { Sentence } from './sentence.tsx';

type Place = NonNullable<NationalFiguresQuery['region']>;

const COUNTRY = '100000';

/** The figures of the State Council's report: published, computed, and the sentence of the report. */
export function ReportTable() {
  const { params } = useAddress();
  const region = params.get('place') || COUNTRY;
  const found = useAsk(NationalFigures, { region, on: params.get('on') || undefined });
  const place = found.data?.region;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <Field name="on" type="date" label={say('截至', 'As of')} usual={today()} />
      </QuestionForm>
      <p>
        {say(
          '“公布数”为文件所载；“计算数”由各机构在本枢纽登记的记录得出，按已结束月份统计，人数按十人取整，不足十人不显示。',
          '“Published” figures come from documents; “computed” figures are counted from the records of the agencies in this hub up to the end of the last month. Persons are rounded to tens; numbers below ten are not shown.',
        )}
      </p>
      <Progress of={found} />
      {found.data && !place && <p role="status">{say('未找到该地区。', 'Region not found.')}</p>}
      {place && <Figures of={place} />}
      {place?.coverageRates && <Coverage of={place} />}
    </>
  );
}

interface Row {
  figure: Figure;
  value: FigureFragment;
}

function Figures({ of: place }: { of: Place }) {
  const rows = FIGURES.flatMap((figure): Row[] => {
    const value = figureOf(place, figure);
    return value ? [{ figure, value }] : [];
  });
  return (
    <DataTable
      caption={say(`${placeName(place)}：公布数与计算数`, `${placeName(place)}: published and computed figures`)}
      rows={rows}
      keyOf={({ figure }) => keyOf(figure)}
      columns={[
        {
          name: say('指标', 'Figure'),
          cell: ({ figure }) => (
            <Link to="/national/provinces" params={{ figure: keyOf(figure) }}>
              {figure.name()}
            </Link>
          ),
          value: ({ figure }) => figure.name(),
        },
        { name: say('机构', 'Agency'), cell: ({ figure }) => agencyName(figure.agency) },
        { name: say('公布数', 'Published'), cell: ({ value }) => published(value), value: ({ value }) => value.reported, isNumber: true },
        {
          name: say('计算数', 'Computed'),
          cell: ({ value }) => number(value.computed),
          value: ({ value }) => value.computed,
          isNumber: true,
        },
        { name: say('单位', 'Unit'), cell: ({ value }) => bilingual(value.unit) },
        {
          name: say('计算数占公布数', 'Computed / published'),
          cell: ({ value }) => percent(share(value)),
          value: ({ value }) => share(value),
          isNumber: true,
        },
        {
          name: say('截至', 'As of'),
          cell: ({ value }) => <span className="nowrap">{day(value.asOf)}</span>,
          value: ({ value }) => value.asOf,
        },
        {
          name: say('变化', 'Over time'),
          cell: ({ figure }) => (
            <Link to="/national/time" params={{ figure: keyOf(figure), place: place.code }}>
              {say('看趋势', 'trend')}
            </Link>
          ),
          value: () => null,
        },
        { name: say('公布数来源', 'Source'), cell: ({ value }) => value.source ?? '—' },
        {
          name: say('报告原句', 'Sentence of the report'),
          cell: ({ figure }) => (
            <span lang="zh-CN">{sentenceOf(keyOf(figure))?.text ?? say('报告未提及', 'not mentioned in the report')}</span>
          ),
          value: ({ figure }) => sentenceOf(keyOf(figure))?.text,
        },
      ]}
    />
  );
}

/** The insurance coverage of flexible workers. */
function Coverage({ of: place }: { of: Place }) {
  return (
    <section>
      <DataTable
        caption={say('灵活就业人员参保率', 'Insurance coverage of flexible workers')}
        rows={place.coverageRates ?? []}
        keyOf={({ figure }) => figure}
        columns={[
          { name: say('指标', 'Figure'), cell: ({ figure }) => figureAt(`insurance.${figure}`).name() },
          { name: say('按公布数', 'As published'), cell: ({ reportedPercent }) => withSign(reportedPercent), isNumber: true },
          { name: say('按计算数', 'Computed'), cell: ({ computedPercent }) => withSign(computedPercent), isNumber: true },
          { name: say('参保（公布数）', 'Covered (published)'), cell: ({ covered }) => published(covered), isNumber: true },
          { name: say('截至', 'As of'), cell: ({ covered }) => day(covered.asOf) },
        ]}
      />
      <Sentence of="coverage" />
      <p>
        <small>{say(`原句均引自${REPORT_TITLE}。`, `All sentences are quoted from ${REPORT_TITLE}.`)}</small>
      </p>
    </section>
  );
}

const withSign = (value: string | null) => (value === null ? '—' : `${value}%`);

function figureOf(place: Place, { agency, field }: Figure): FigureFragment | undefined {
  const all = {
    labour: place.labourFigures,
    unions: place.unionFigures,
    courts: place.courtFigures,
    insurance: place.insuranceFigures,
  }[agency];
  return (all as unknown as Record<string, FigureFragment> | null)?.[field];
}
