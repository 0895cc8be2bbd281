import sql, { join, type Sql } from 'sql-template-tag';
import type { z } from 'zod';
import { withinRegion } from '../authorization/visible-rows.ts';
import type { Database } from '../database/database.ts';
import { type knowsAnswer, knowsQuestion } from '../identity/persons-endpoint.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** A register that stores files about persons. */
export interface FileSource {
  /** kind of file, as `FileKind` of the contract names it */
  kind: string;
  /** table, with joins */
  from: Sql;
  worker: Sql;
  region: Sql;
  /** first and last day of the file's subject matter; the last day is null while it continues */
  first: Sql;
  last: Sql;
  /**
   * the part of the agency's work to which the file belongs, in the terms of an office's scope; undefined if all offices do
   * that work
   */
  part?: Sql;
}

/** Condition: the file belongs to the work of the caller's own office. True for all files if the office has no scope. */
export const ofOwnOffice = ({ caller }: RequestContext, { part }: FileSource): Sql =>
  part && caller.scope ? sql`${part} = any(${caller.scope}::text[])` : sql`true`;

/** Answers the gateway: does a register of the caller's own region know this person? Returns only yes or no. */
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
