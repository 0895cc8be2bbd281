import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { RunStatement } from '../../shared/database/database.ts';
import { insertInto } from '../../shared/database/insert.ts';
import { procedureNumber } from './procedure-number.ts';
import { folded } from './procedure-step.repository.ts';

/** A new step: stage, number, region and first day. */
export interface NewStep {
  stage: string;
  number: string;
  region: string;
  started_on: string;
  mode?: string | null;
  /** region of the court that records a step of another body */
  stated_in?: string;
}

/** Appends a step to a chain; concurrent appends are serialised. */
export async function addStep(rows: RunStatement, chain: string, step: NewStep): Promise<void> {
  await rows(sql`select pg_advisory_xact_lock(hashtext('procedure chain'), hashtext(${chain}))`);
  const [last] = await rows<{ ordinal: number | null }>(sql`select max(ordinal) as ordinal from procedure_step where chain = ${chain}`);
  await rows(insertInto('procedure_step', { chain, ordinal: (last?.ordinal ?? 0) + 1, ...step }));
}

/** Marks the step with this number as ended. */
export async function endStep(
  rows: RunStatement,
  { stage, number }: { stage: string; number: string },
  end: { ended_on: string; outcome: string; served_on?: string | null },
): Promise<void> {
  await rows(
    sql`update procedure_step set ended_on = ${end.ended_on}, outcome = ${end.outcome}, served_on = coalesce(${end.served_on ?? null}, served_on)
      where stage = ${stage} and number = ${number}`,
  );
}

/** What a court may link to: conditions on `court_case c` and `mediation_case m`, and the caller's region. */
export interface Followable {
  cases: Sql;
  mediations: Sql;
  region: string;
}

/**
 * The chain of a step that the caller may see: a case or mediation visible to it, an arbitration of its own region, or any step
 * in the chain of a case visible to it, so that a court can continue a case that a higher court sent back. A step that is not
 * visible gives the same answer as one that does not exist.
 */
export async function visibleChain(rows: RunStatement, number: string, { cases, mediations, region }: Followable): Promise<string | null> {
  const [found] = await rows<{ chain: string }>(
    sql`select s.chain from procedure_step s left join mediation_case m on s.stage = 'MEDIATION' and m.id = s.number
      where ${folded(sql`s.number`)} = ${procedureNumber(number)}
        and (s.stage = 'MEDIATION' and m.id is not null and ${mediations}
          or s.stage = 'ARBITRATION' and ${withinRegion(region, sql`s.region`)}
          or exists (select from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain and ${cases})) limit 1`,
  );
  return found?.chain ?? null;
}

/** The chain that contains a step with this number, in any spelling. */
export async function chainOfStep(rows: RunStatement, number: string): Promise<string | null> {
  const [found] = await rows<{ chain: string }>(
    sql`select chain from procedure_step where ${folded(sql`number`)} = ${procedureNumber(number)} limit 1`,
  );
  return found?.chain ?? null;
}

/**
 * Removes an arbitration from its chain if a court of another province recorded it through the hub. The number belongs to its
 * own province, and statements of others do not bind the courts there, whatever else is in the chain. Returns the cases of that
 * chain; empty if the arbitration stays.
 */
export async function takeArbitration(rows: RunStatement, number: string, province: string): Promise<string[]> {
  const found = await rows<{ number: string }>(
    sql`with taken as (
        delete from procedure_step s where s.stage = 'ARBITRATION' and ${folded(sql`s.number`)} = ${procedureNumber(number)}
          and left(s.stated_in, 2) <> ${province}
          and not exists (select from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain
            and left(c.region, 2) = ${province})
        returning s.chain)
      select c.number from taken t join procedure_step o on o.chain = t.chain join court_case c on c.number = o.number order by 1`,
  );
  return found.map((row) => row.number);
}
