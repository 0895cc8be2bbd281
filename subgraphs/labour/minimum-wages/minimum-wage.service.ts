import { formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import { Region } from '../region/region.type.ts';
import data from './data/minimum-wages.json' with { type: 'json' };
import { MinimumWage } from './minimum-wage.type.ts';

/** The standard in force in a place on a day: that of the nearest division that has one. Public; from a data file. */
export function minimumWage(place: string, on: string): MinimumWage | null {
  for (const region of regionsAbove(place).reverse()) {
    const standard = standardsOf(region).find(({ from, to }) => from <= on && (to === null || on <= to));
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
    .map(({ monthly, hourly, from, to, source, mark }) =>
      Object.assign(new MinimumWage(), {
        region: Region.at(region),
        monthly: monthly[0] === undefined ? null : yuan(monthly[0]),
        monthlyTiers: monthly.map(yuan),
        hourlyTiers: hourly.map(yuan),
        from,
        to,
        source,
        article: data.article,
        mark,
      }),
    );

const yuan = (text: string): string => formatDecimal(parseDecimal(text, 2), 2);
