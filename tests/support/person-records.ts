import { asAdministrator } from './database.ts';
import { freshWorker } from './persons.ts';

/** Of whom, and which record; made up where left out. */
interface Laid {
  persons?: string[];
  register?: string;
  record?: string;
}

/** Lays a record whose person was split and whose body has to decide about it, below the numbers of real changes; answers its identifier. */
export async function layUndecided(
  database: string,
  region: string,
  { persons = [freshWorker(), freshWorker()], register = REGISTER[database], record = 'T-0' }: Laid = {},
): Promise<string> {
  const change = -Math.floor(Math.random() * 2 ** 48) - 1;
  const rows = await asAdministrator(database, async (client) => {
    await client.query(`insert into taken_person_change (seq, kind, from_person, into_person) values ($1, 'SPLIT', $2, $3)`, [
      change,
      ...persons,
    ]);
    return client.query(
      `insert into person_record (change, register, record, region, from_person, into_person, state)
        select $1, $4, $6, $5, $2, $3, 'UNDECIDED' returning id`,
      [change, ...persons, register, region, record],
    );
  });
  return rows.rows[0].id;
}

const REGISTER: Record<string, string> = {
  hub_labour: 'wage_clue',
  hub_unions: 'grievance',
  hub_courts: 'legal_aid_case',
  hub_insurance: 'injury_claim',
};
