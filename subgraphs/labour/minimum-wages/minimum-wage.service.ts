import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import { Region } from '../region/region.type.ts';
import data from './data/minimum-wages.json' with { type: 'json' };
import { MinimumWage } from './minimum-wage.type.ts';

/** The standard in force in a place on a day: that of the nearest division that has one. Public; from a data file. */
export function minimumWage(place: string, on: string): MinimumWage | null {
  for (const region of regionsAbove(place).reverse()) {
    const rows = data.rows.filter((row) => row.region === region && row.from <= on).sort((a, b) => (a.from < b.from ? 1 : -1));
    const [row] = rows;
    if (row)
      return Object.assign(new MinimumWage(), {
        region: Region.at(row.region),
        monthly: `${row.monthly}.00`,
        from: row.from,
        article: data.article,
        mark: data.mark,
      });
  }
  return null;
}
