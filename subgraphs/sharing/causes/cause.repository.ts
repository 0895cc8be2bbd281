import sql from 'sql-template-tag';
import type { CausesAnswer } from '../../shared/authorization/causes.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';

/** What a participant opened for the first time today, including this request. */
export interface OpenedToday {
  matters: number;
  persons: number;
}

export class CauseRepository {
  constructor(private readonly db: Database) {}

  bases(context: RequestContext, matter: string, persons: readonly string[]): Promise<CausesAnswer['bases']> {
    const { participant } = context.caller;
    return this.db.rows(
      context,
      sql`select person, basis, id as reference from matter_confirmation
          where participant = ${participant} and matter = ${matter} and state = 'CONFIRMED' and person = any(${persons}::text[])
        union all
        select person, 'EMERGENCY', id from emergency_access cross join lateral unnest(persons) as one(person)
          where participant = ${participant} and matter = ${matter} and until_at > now() and justified is not false
            and person = any(${persons}::text[])`,
    );
  }

  /** Records what is opened for the first time, unless that exceeds a daily limit. Returns the totals of the day. */
  open(context: RequestContext, matter: string, persons: readonly string[], most: OpenedToday): Promise<OpenedToday> {
    const { participant } = context.caller;
    const since = `${today()}T00:00:00+08:00`;
    return this.db.transaction(context, async (rows) => {
      await rows(sql`select pg_advisory_xact_lock(hashtext('opened person'), hashtext(${participant}))`);
      const [found] = await rows<OpenedToday>(
        sql`with fresh as (select person from unnest(${persons}::text[]) as asked(person)
              where not exists (select from opened_person o where o.participant = ${participant} and o.person = asked.person)),
            day as (select matter, person from opened_person o where participant = ${participant} and opened_at >= ${since}
              and not exists (select from opened_person b where b.participant = o.participant and b.person = o.person and b.opened_at < ${since}))
          select (select count(distinct person)::int from day) + (select count(*)::int from fresh) as persons,
            (select count(distinct matter)::int from (select matter from day union select ${matter} where exists (select from fresh)) m) as matters`,
      );
      const today = found as OpenedToday;
      if (today.persons > most.persons || today.matters > most.matters) return today;
      await rows(sql`insert into opened_person (participant, matter, person) select ${participant}, ${matter}, person
        from unnest(${persons}::text[]) as asked(person) on conflict do nothing`);
      return today;
    });
  }
}
