import { today } from '../../subgraphs/shared/calendar/today.ts';
import { rowsOf } from './database.ts';

/** A court of the demo that tests keep records of, and an enterprise that no printed answer is about. */
export const HERE = '330106';
export const WHO = `court-${HERE}`;
export const FIRM = '91193100MA0002184M';
export const DAY = today();
export const YEAR = DAY.slice(0, 4);

/** Case numbers of that court that nobody has used: from `first`, and from where the clock stands. */
export function freshNumbers(first: number) {
  let next = first + (Date.now() % 90_000);
  const serial = () => next++;
  return { serial, number: (sign: string) => `(${YEAR})浙0106${sign}${serial()}号` };
}

export const someWorker = async (): Promise<string> =>
  (await rowsOf<{ id: string }>('hub_labour', 'select id from worker order by id limit 1'))[0]?.id as string;

/** A mediation organisation at that place that is open. */
export async function openOrganization(): Promise<string> {
  await rowsOf(
    'hub_courts',
    `insert into mediation_organization values ('MO-T-1', '（模拟）测试调解中心', 'ONE_STOP', $1, '（模拟）路', '全天', 3, '{}', '2024-01-01', null) on conflict do nothing`,
    [HERE],
  );
  return 'MO-T-1';
}
