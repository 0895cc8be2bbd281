import type { CalendarYears, WorkingCalendar } from '../../shared/calendar/working-days.ts';
import type { Database } from '../../shared/database/database.ts';
import type { WorkingCalendarRow } from './working-calendar.entity.ts';

const REGISTER = 'working_calendar';
/** True if a user created, changed or withdrew the row, so that it no longer comes from the built-in file. */
const IS_MAINTAINED = `exists (select from workflow_event e where e.register = '${REGISTER}' and e.about = to_char(c.from_day, 'YYYY'))`;

/** The years that the ministry maintains. For a withdrawn year nothing is known: only its weekends are off, and it is unconfirmed. */
export async function keptCalendar({ source }: Pick<Database, 'source'>): Promise<CalendarYears> {
  const rows = (await source.query(
    `select c.*, from_day::text, withdrawn_on::text from ${REGISTER} c where ${IS_MAINTAINED} order by c.from_day`,
  )) as WorkingCalendarRow[];
  return Object.fromEntries(
    rows.map(({ from_day, source: read, mark, state, off, worked, withdrawn_on }) => [
      from_day.slice(0, 4),
      withdrawn_on
        ? { source: `${read}（已于 ${withdrawn_on} 撤回）`, confirmed: false, off: [], worked: [] }
        : { source: read, confirmed: state === 'ARRANGED' && !mark.startsWith('unconfirmed'), off, worked },
    ]),
  );
}

/** Writes the years of the built-in file to the register, except those that the ministry maintains. */
export async function listCalendarOf(file: WorkingCalendar, { source }: Pick<Database, 'source'>): Promise<void> {
  const rows = Object.entries(file.years).map(([year, { source: read, confirmed, off, worked }]) => ({
    ...{ from_day: `${year}-01-01`, to_day: `${year}-12-31`, region: '100000', off, worked, source: read },
    ...{ state: confirmed ? 'ARRANGED' : 'NOT_ARRANGED', mark: confirmed ? 'found' : 'unconfirmed: not arranged when the file was made' },
  }));
  await source.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`reference ${REGISTER}`]);
    await manager.query("insert into reference_data (name, digest) values ($1, 'register') on conflict (name) do nothing", [REGISTER]);
    await manager.query(`delete from ${REGISTER} c where not ${IS_MAINTAINED}`);
    await manager.query(
      `insert into ${REGISTER} (from_day, to_day, region, state, off, worked, source, mark)
        select from_day, to_day, region, state, off, worked, source, mark from json_populate_recordset(null::${REGISTER}, $1)
        on conflict (from_day) do nothing`,
      [JSON.stringify(rows)],
    );
  });
}
