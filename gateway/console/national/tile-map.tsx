import { Link } from '../address/link.tsx';
import { number } from '../words/format.ts';
import { language, say } from '../words/say.ts';
import { bandOf, bandsOf } from './bands.ts';

export interface PlaceValue {
  code: string;
  name: string;
  /** null if it is withheld or not counted */
  value: number | null;
}

/** Column and row of each province's tile, roughly as on a map; no statement about borders. */
const TILES: Record<string, [column: number, row: number]> = {
  '230000': [8, 1],
  '150000': [6, 2],
  '220000': [8, 2],
  '650000': [1, 3],
  '620000': [3, 3],
  '640000': [4, 3],
  '140000': [5, 3],
  '110000': [6, 3],
  '120000': [7, 3],
  '210000': [8, 3],
  '630000': [2, 4],
  '610000': [4, 4],
  '410000': [5, 4],
  '130000': [6, 4],
  '370000': [7, 4],
  '540000': [1, 5],
  '510000': [3, 5],
  '500000': [4, 5],
  '420000': [5, 5],
  '340000': [6, 5],
  '320000': [7, 5],
  '310000': [8, 5],
  '520000': [4, 6],
  '430000': [5, 6],
  '360000': [6, 6],
  '330000': [7, 6],
  '530000': [3, 7],
  '450000': [4, 7],
  '440000': [5, 7],
  '350000': [6, 7],
  '710000': [8, 7],
  '460000': [4, 8],
  '820000': [5, 8],
  '810000': [6, 8],
};

const WITHOUT_KIND = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/;

/** A tile with the figure for each province; higher figures are darker. */
export function TileMap({ places }: { places: readonly PlaceValue[] }) {
  const bands = bandsOf(places.flatMap(({ value }) => (value === null ? [] : [value])));
  return (
    <figure className="tile-map">
      <ul className="tiles" aria-label={say('分省图', 'Map of the provinces')}>
        {places.map(({ code, name, value }) => {
          const [column, row] = TILES[code] ?? [1, 1];
          return (
            <li
              key={code}
              className={`tile ${value === null ? 'none' : `band-${bandOf(bands, value)}`}`}
              style={{ gridColumn: column, gridRow: row }}
            >
              <Link to="/national" params={{ place: code }} title={`${name} ${number(value)}`}>
                <span>{name.replace(WITHOUT_KIND, '')}</span>
                <strong>{short(value)}</strong>
              </Link>
            </li>
          );
        })}
      </ul>
      <figcaption>
        <ul className="legend">
          {bands.map(([from, to], i) => (
            <li key={from}>
              <span className={`swatch band-${i}`} aria-hidden="true" /> {from === to ? number(from) : `${number(from)} – ${number(to)}`}
            </li>
          ))}
          <li>
            <span className="swatch none" aria-hidden="true" /> {say('— 无数据或不足十人', '— no data, or fewer than ten persons')}
          </li>
        </ul>
        <small>{say('色块示意方位，不表示行政区域界线。', 'Tiles show approximate positions, not administrative boundaries.')}</small>
      </figcaption>
    </figure>
  );
}

const short = (value: number | null): string =>
  value === null ? '—' : value.toLocaleString(language() === 'zh' ? 'zh-CN' : 'en', { notation: 'compact' });
