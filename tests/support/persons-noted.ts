import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { ask } from './ask.ts';
import { asAdministrator, rowsOf } from './database.ts';
import { schemaOf } from './lists.ts';
import { inputOf } from './minimal-input.ts';

/** A participant of each agency, of one region. */
export const OWN: Record<Agency, string> = {
  labour: 'labour-310000',
  unions: 'union-310000',
  courts: 'court-310000',
  insurance: 'insurance-310000',
  sharing: 'sharing-310000',
};

/** Asks a mutation; answers the persons that the ledger holds for it, whatever came of it. */
export async function personsAfter(agency: Agency, mutation: string, input: object, who = OWN[agency]): Promise<string[]> {
  const query = `mutation($input: ${inputOf(schemaOf(agency), mutation).name}!) { ${mutation}(input: $input) { __typename } }`;
  const { traceId, errors } = await ask(who, { query, variables: { input } });
  for (const { extensions } of errors ?? [])
    expect([mutation, extensions.code]).toEqual([mutation, expect.not.stringMatching(/BAD_USER_INPUT|INTERNAL/)]);
  const entries = await rowsOf<{ subjects: string[] }>('hub_ledger', 'select subjects from entry where trace_id = $1', [traceId]);
  expect([mutation, entries.length]).toEqual([mutation, 1]);
  return entries[0]?.subjects ?? [];
}

/** What is refused on purpose does not use up the refusals of a day of those who go on. */
export async function forgetRefusals(): Promise<void> {
  for (const database of ['hub_labour', 'hub_unions', 'hub_courts', 'hub_insurance'])
    await asAdministrator(database, (client) =>
      client.query('delete from refused_attempt where participant = any($1::text[])', [Object.values(OWN)]),
    );
}
