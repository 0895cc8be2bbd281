import sql from 'sql-template-tag';
import { Entity, PrimaryColumn } from 'typeorm';
import { today } from '../calendar/today.ts';
import type { RunStatement } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** The days on which a participant changed records of this agency: it must not determine when figures are counted. */
@Entity('change_of_day')
export class ChangeOfDayRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('date') day!: string;
}

export const CREATE_CHANGES_OF_DAYS =
  'create table change_of_day (participant text not null, day date not null, primary key (participant, day))';

/**
 * Runs first in the transaction of the change: a concurrent change waits here while it holds no locks. Not for persons, because
 * they change nothing that is counted.
 */
export async function noteChange(rows: RunStatement, { caller }: RequestContext): Promise<void> {
  if (caller.kind === 'PERSON') return;
  await rows(sql`insert into change_of_day (participant, day) values (${caller.participant}, ${today()}) on conflict do nothing`);
}
