import { type HubAddress, theHub } from './ask.ts';
import { rowsOf } from './database.ts';
import { mutation } from './mutate.ts';
import { freshWorker } from './persons.ts';

/** A person of whom labour and insurance hold records in one region, and nobody anything elsewhere. */
export async function personOf(region: string, hub: HubAddress = theHub()): Promise<string> {
  const id = freshWorker();
  await rowsOf('hub_labour', `insert into worker (id, occupation, region) values ($1, 'COURIER', $2)`, [id, region], hub);
  await rowsOf(
    'hub_labour',
    `insert into engagement (id, worker, enterprise, platform, region, form, from_day)
     select 'E-' || $1, $1, credit_code, credit_code, $2, 'CIVIL', '2025-03-01' from (select credit_code from enterprise order by 1 limit 1) e`,
    [id, region],
    hub,
  );
  await rowsOf(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'PENSION', $2, 'FLEXIBLE', 5000.11, '2025-03-01')`,
    [id, region],
    hub,
  );
  return id;
}

/** Any registered enterprise. */
export const someFirm = async (hub: HubAddress = theHub()): Promise<string> =>
  (await rowsOf<{ code: string }>('hub_labour', 'select credit_code as code from enterprise order by 1 limit 1', [], hub))[0]
    ?.code as string;

/** The matter as a header can carry it. */
export const underMatter = (kind: string, number: string) => ({ 'x-hub-matter': `${kind}/${encodeURIComponent(number)}` });

/** The ledger's entry of one request. */
export async function ledgerEntry(traceId: string, hub: HubAddress = theHub()) {
  const [entry] = await rowsOf<{ subjects: string[]; asked: string[]; matter_bases: string[]; outcome: string; reason: string | null }>(
    'hub_ledger',
    'select subjects, asked, matter_bases, outcome, reason from entry where trace_id = $1',
    [traceId],
    hub,
  );
  return entry;
}

/** A running case of a province with a party whom an engagement there ties to it, made here, and a worker who has nothing to do with any. */
export async function runningCase(province: string, hub: HubAddress = theHub()) {
  const rows = await rowsOf<{ number: string; worker: string; region: string }>(
    'hub_courts',
    `select c.number, p.worker, c.region from court_case c join case_party p on p.case_number = c.number
      where c.region like $1 || '%' and c.decided_on is null and p.worker is not null order by c.number`,
    [province],
    hub,
  );
  const workers = rows.map(({ worker }) => worker);
  const [found] = rows;
  if (found)
    await rowsOf(
      'hub_labour',
      `insert into engagement (id, worker, enterprise, platform, region, form, from_day, to_day)
       select 'E-TIED-' || $1, $1, credit_code, credit_code, $2, 'CIVIL', '2019-03-01', '2019-06-30'
       from (select credit_code from enterprise order by 1 limit 1) e on conflict do nothing`,
      [found.worker, found.region],
      hub,
    );
  const [stranger] = await rowsOf<{ id: string }>(
    'hub_labour',
    'select id from worker where id <> all($1) order by id limit 1',
    [workers],
    hub,
  );
  if (!found || !stranger) throw new Error(`no running case of ${province} with a worker`);
  return { number: found.number, worker: found.worker, stranger: stranger.id };
}

/** A record of the insurance agencies that ties a person to a place. */
export async function tie(worker: string, region: string, hub: HubAddress = theHub()): Promise<void> {
  await rowsOf(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day, to_day, end_reason)
     values (nextval('enrolment_spell_number'), $1, 'UNEMPLOYMENT', $2, 'EMPLOYEE', 5000.11, '2020-01-01', '2020-02-01', 'INTERRUPTED')`,
    [worker, region],
    hub,
  );
}

/** Content of a new case of a court of Hangzhou. */
export const caseInput = (number: string, workers: readonly string[]) => ({
  number,
  title: '测试案',
  cause: '186',
  causeName: '劳动争议',
  court: '（模拟）法院',
  region: '330106',
  procedure: 'FIRST_INSTANCE',
  mode: 'ORDINARY',
  parties: workers.map((worker) => ({ role: 'PLAINTIFF', worker, maskedName: '测某' })),
});

/** A case of Hangzhou that a worker brought, docketed by the court of the province; an engagement or cover there confirms it. */
export async function caseAbout(worker: string, number: string): Promise<string> {
  const made = await mutation('court-330000', 'registerCourtCase', 'courtCase', 'number', caseInput(number, [worker]));
  if (!made.courtCase) throw new Error(JSON.stringify(made.userErrors));
  return number;
}
