import sql, { join, type Sql } from 'sql-template-tag';
import type { z } from 'zod';
import { withinRegion } from '../authorization/visible-rows.ts';
import type { Database } from '../database/database.ts';
import { type knowsAnswer, knowsQuestion } from '../identity/persons-endpoint.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** A register that holds files on persons. */
export interface FileSource {
  /** kind of file, as `FileKind` of the contract names it */
  kind: string;
  /** table, with joins */
  from: Sql;
  worker: Sql;
  region: Sql;
  /** first and last day of what the file is about; the last is null while it goes on */
  first: Sql;
  last: Sql;
  /** what it belongs to of the agency's work, as the scope of an office names it; left out where all offices do that work */
  part?: Sql;
}

/** Files of the work of the caller's own office; all of them, where it does the whole work of its agency. */
export const ofOwnOffice = ({ caller }: RequestContext, { part }: FileSource): Sql =>
  part && caller.scope ? sql`${part} = any(${caller.scope}::text[])` : sql`true`;

/** Answers the gateway: does a register of the caller's own region know this person? Yes or no, and nothing of the record. */
export function knowsEndpoint(db: Database, sources: readonly FileSource[]) {
  return async (body: unknown, context: RequestContext): Promise<z.infer<typeof knowsAnswer>> => {
    const { person } = knowsQuestion.parse(body);
    const { region } = context.caller;
    const anywhere = sources.map(
      (one) => sql`exists (select from ${one.from} where ${one.worker} = ${person} and ${withinRegion(region, one.region)}
        and ${ofOwnOffice(context, one)})`,
    );
    const [row] = await db.rows<{ known: boolean }>(context, sql`select ${join(anywhere, ' or ')} as known`);
    return { known: row?.known ?? false };
  };
}
