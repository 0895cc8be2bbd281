import { regionsAbove } from '../identifiers/region-code.ts';
import type { ReferenceRow } from './register.ts';

type Placed = Pick<ReferenceRow, 'region' | 'from_day' | 'to_day' | 'withdrawn_on'>;

/**
 * The rows of the nearest division that has any, including withdrawn ones: a withdrawn row is not replaced by a row of the
 * division above.
 */
export const rowsOfNearest = <Row extends Pick<Placed, 'region'>>(rows: readonly Row[], place: string): Row[] =>
  ofNearestDivision(rows, place, ({ region }) => region);

/** The same for rows that name their division in another way. */
export function ofNearestDivision<Row>(rows: readonly Row[], place: string, divisionOf: (row: Row) => string): Row[] {
  const nearest = regionsAbove(place)
    .reverse()
    .find((division) => rows.some((row) => divisionOf(row) === division));
  return rows.filter((row) => divisionOf(row) === nearest);
}

export const holdsOn = ({ from_day, to_day }: Pick<Placed, 'from_day' | 'to_day'>, day: string): boolean =>
  (from_day === null || from_day <= day) && (to_day === null || day <= to_day);

export interface InForce<Row> {
  /** valid on the day and not withdrawn */
  row?: Row;
  /** valid on the day but withdrawn, and not replaced */
  withdrawn?: Row;
}

/** The row that is valid on a day, from rows for one place and one subject. */
export function inForceOn<Row extends Placed>(rows: readonly Row[], day: string): InForce<Row> {
  const valid = rows.filter((row) => holdsOn(row, day));
  const row = valid.find(({ withdrawn_on }) => withdrawn_on === null);
  return row ? { row } : { withdrawn: valid[0] };
}

/** The same for the nearest division with rows that are valid on the day. */
export function inForceAt<Row extends Placed>(rows: readonly Row[], place: string, day: string): InForce<Row> {
  return inForceOn(
    rowsOfNearest(
      rows.filter((row) => holdsOn(row, day)),
      place,
    ),
    day,
  );
}

/** How a verdict cites a row that it used. `says`: the content of the row as text. */
export const rowInWords = (
  register: string,
  { id, source, mark, withdrawn_on }: Pick<ReferenceRow, 'id' | 'source' | 'mark' | 'withdrawn_on'>,
  says: string,
): string =>
  `${register}/${id}: ${says}（${[source, mark, withdrawn_on && `已于 ${withdrawn_on} 撤回 (withdrawn)`].filter(Boolean).join('；')}）`;

/** May a row determine a verdict? Not if no source confirms it. */
export const isConfirmed = ({ mark }: Pick<ReferenceRow, 'mark'>): boolean => !mark.startsWith('unconfirmed');
