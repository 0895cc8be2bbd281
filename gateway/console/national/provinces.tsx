import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Field } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day, number, today } from '../words/format.ts';
import { bilingual, say } from '../words/say.ts';
import { FigureForm } from './figure-form.tsx';
import { AGENCIES, type Agency, figureAt, figureTitle, keyOf, placeName, published } from './figures.ts';
import { type FigureFragment, FiguresByProvince, type FiguresByProvinceQuery } from './operations.ts';
import { Sentence } from './sentence.tsx';
import { TileMap } from './tile-map.tsx';

type Province = NonNullable<FiguresByProvinceQuery['regions']>[number];

const FIELD_OF = { labour: 'labourFigures', unions: 'unionFigures', courts: 'courtFigures', insurance: 'insuranceFigures' } as const;

/** One figure for every province, as a tile map and as a table. */
export function Provinces() {
  const { params } = useAddress();
  const figure = figureAt(params.get('figure'));
  const only = Object.fromEntries(AGENCIES.map((agency) => [agency, agency === figure.agency])) as Record<Agency, boolean>;
  const found = useAsk(FiguresByProvince, { ...only, on: params.get('on') || undefined });
  const rows = (found.data?.regions ?? []).flatMap((province) => {
    const value = figureOf(province, figure.agency, figure.field);
    return value ? [{ ...province, value }] : [];
  });
  const [first] = rows;
  return (
    <>
      <FigureForm>
        <Field name="on" type="date" label={say('截至', 'As of')} usual={today()} />
      </FigureForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={FiguresByProvince} path="regions" coordinates={[`Region.${FIELD_OF[figure.agency]}`]} />
      {first && (
        <>
          <h2>
            {figureTitle(figure)} · {say('计算数', 'computed')} · {bilingual(first.value.unit)} · {say('截至', 'as of')}{' '}
            {day(first.value.asOf)}
          </h2>
          <TileMap places={rows.map((row) => ({ code: row.code, name: placeName(row), value: row.value.computed }))} />
          <Sentence of={keyOf(figure)} />
          <DataTable
            caption={say('分省数据', 'By province')}
            rows={rows}
            keyOf={({ code }) => code}
            columns={[
              {
                name: say('省份', 'Province'),
                cell: (row) => (
                  <Link to="/national" params={{ place: row.code }}>
                    {placeName(row)}
                  </Link>
                ),
                value: (row) => placeName(row),
              },
              { name: say('代码', 'Code'), cell: ({ code }) => code },
              {
                name: say('计算数', 'Computed'),
                cell: ({ value }) => number(value.computed),
                value: ({ value }) => value.computed,
                isNumber: true,
              },
              {
                name: say('公布数', 'Published'),
                cell: ({ value }) => published(value),
                value: ({ value }) => value.reported,
                isNumber: true,
              },
              {
                name: say('变化', 'Over time'),
                cell: ({ code }) => (
                  <Link to="/national/time" params={{ figure: keyOf(figure), place: code }}>
                    {say('看趋势', 'trend')}
                  </Link>
                ),
                value: () => null,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

function figureOf(province: Province, agency: Agency, field: string): FigureFragment | undefined {
  return (province[FIELD_OF[agency]] as unknown as Record<string, FigureFragment> | null | undefined)?.[field];
}
