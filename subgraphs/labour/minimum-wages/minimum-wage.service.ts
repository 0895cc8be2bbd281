import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import { Region } from '../region/region.type.ts';
import data from './data/minimum-wages.json' with { type: 'json' };
import { MinimumWage } from './minimum-wage.type.ts';

/** The standard in force in a place on a day: that of the nearest division that has one. Public; from a data file. */
export function minimumWage(place: string, on: string): MinimumWage | null {
  for (const region of regionsAbove(place).reverse()) {
    const standard = standardsOf(region).find(({ from }) => from <= on);
    if (standard) return standard;
  }
  return null;
}

/** Every standard on record of the nearest division that has any, latest first. */
export function minimumWages(place: string): MinimumWage[] {
  const nearest = regionsAbove(place)
    .reverse()
    .find((region) => data.rows.some((row) => row.region === region));
  return nearest ? standardsOf(nearest) : [];
}

const standardsOf = (region: string): MinimumWage[] =>
  data.rows
    .filter((row) => row.region === region)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ monthly, from }) =>
      Object.assign(new MinimumWage(), {
        ...{ region: Region.at(region), monthly: `${monthly}.00`, from },
        ...{ article: data.article, mark: data.mark },
      }),
    );
