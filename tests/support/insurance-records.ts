import { randomBytes } from 'node:crypto';
import { DEMO_KEY } from '../../subgraphs/demo/world/demo-key.ts';
import { addMonths, today } from '../../subgraphs/shared/calendar/today.ts';
import { orderDigest } from '../../subgraphs/shared/identifiers/order-digest.ts';
import { type HubAddress, theHub } from './ask.ts';
import { asAdministrator, rowsOf } from './database.ts';
import { mutation } from './mutate.ts';

/** Two agencies in provinces of the pilot that no printed answer is about, and a platform of its first batch. */
export const HERE = '320583';
export const THERE = '440606';
export const WHO = `insurance-${HERE}`;
export const OTHER = `insurance-${THERE}`;
export const DB = 'hub_insurance';

export { freshWorker } from './persons.ts';

export const platformOf = async (sector: string, hub?: HubAddress): Promise<string> =>
  (
    await rowsOf<{ code: string }>(
      DB,
      'select enterprise as code from pilot_platform where sector = $1 and batch = 1 order by 1 limit 1',
      [sector],
      hub,
    )
  )[0]?.code as string;

/** Lays an order in the order source: taken so many minutes ago, and ended so many minutes ago, where it has ended. */
export async function layOrder(
  { platform, worker, region = HERE, sector = 'INSTANT_DELIVERY' }: { platform: string; worker: string; region?: string; sector?: string },
  [taken, ended]: [number, number | null] = [60, null],
): Promise<string> {
  const number = `T${randomBytes(6).toString('hex')}`;
  const ago = (minutes: number) => new Date(Date.now() - 60_000 * minutes).toISOString();
  await rowsOf(DB, 'insert into order_digest values ($1::uuid, $2, $3, $4, $5, $6)', [
    ...[orderDigest(DEMO_KEY, platform, number), worker, sector, region, ago(taken)],
    ended === null ? null : ago(ended),
  ]);
  return number;
}

export const minutesAgo = (minutes: number): string => new Date(Date.now() - 60_000 * minutes).toISOString();

/** Months that a region holds for a person, the last of them `back` months ago, and a running spell there. */
export async function layMonths(
  worker: string,
  region: string,
  count: number,
  scheme = 'PENSION',
  hub: HubAddress = theHub(),
): Promise<void> {
  const month = (i: number) => addMonths(`${today().slice(0, 7)}-01`, -i - 1);
  await asAdministrator(
    DB,
    async (client) => {
      for (let i = 0; i < count; i++)
        await client.query(
          'insert into contribution_month (worker, scheme, month, region, base, paid, account) values ($1, $2, $3, $4, $5, $6, $7)',
          [...[worker, scheme, month(i), region, '5000.05', '1000.01', '400.00']],
        );
      await client.query(
        `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day) values (nextval('enrolment_spell_number'), $1, $2, $3, 'FLEXIBLE', 5000, $4)`,
        [worker, scheme, region, month(count - 1)],
      );
    },
    hub,
  );
}

/** A claim of a person on an order of theirs, by which tests come to the person; answers its number. */
export async function reportedClaim(worker: string): Promise<string> {
  const platform = await platformOf('INSTANT_DELIVERY');
  const { injuryClaim } = await mutation(WHO, 'reportInjury', 'injuryClaim', 'number', {
    ...{
      worker,
      platform,
      orderNumber: await layOrder({ platform, worker }),
      injuredAt: minutesAgo(5),
      placeOfOrder: HERE,
      placeOfInjury: HERE,
    },
  });
  return injuryClaim.number;
}
