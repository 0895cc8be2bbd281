import sql from 'sql-template-tag';
import type { Agency } from '../../shared/agencies.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { PersonChange, PersonChangesQuestion } from '../../shared/identity/person-changes.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { moveKeys } from '../../shared/workflow/mutation.ts';
import type { PersonIdentityRow, PersonRow } from './person.entity.ts';
import type { PersonChangeRow, PersonChangeTakenRow } from './person-change.entity.ts';

const MAX_DUE_PER_AGENCY = 50;

type Change = Pick<PersonChangeRow, 'seq' | 'kind' | 'from_person' | 'into_person' | 'former'>;
type NewChange = Pick<PersonChangeRow, 'kind' | 'from_person' | 'into_person' | 'former' | 'reason' | 'decided_by'>;

export class PersonChangeRepository {
  constructor(private readonly db: Database) {}

  /** The persons of these pseudonyms, locked in a fixed order to prevent deadlocks. */
  locked(rows: RunStatement, ids: readonly string[]): Promise<PersonRow[]> {
    return rows(sql`select * from person where ${isOneOf(sql`id`, ids)} order by id for update`);
  }

  identitiesOf(rows: RunStatement, person: string): Promise<PersonIdentityRow[]> {
    return rows(sql`select * from person_identity where person = ${person} order by number for update`);
  }

  identities(context: RequestContext, person: string, most: number): Promise<PersonIdentityRow[]> {
    return this.db.rows(context, sql`select * from person_identity where person = ${person} order by number limit ${most}`);
  }

  /** Moves the documents of one person to another. A document keeps all its former pseudonyms. */
  async merge(rows: RunStatement, from: string, into: string): Promise<void> {
    await rows(
      sql`update person_identity set person = ${into}, former = array_append(array_remove(former, person), person) where person = ${from}`,
    );
    await rows(sql`update person set merged_into = ${into} where id = ${from} or merged_into = ${from}`);
  }

  /** Moves documents to a new person, with the former pseudonyms of which no document stays behind. Returns these pseudonyms. */
  async split(rows: RunStatement, from: string, into: string, numbers: readonly number[]): Promise<string[]> {
    await rows(sql`insert into person (id) values (${into})`);
    await rows(sql`update person_identity set person = ${into} where person = ${from} and number = any(${numbers}::bigint[])`);
    const former = await rows<{ id: string }>(
      sql`with moved as (update person p set merged_into = ${into} where merged_into = ${from}
            and exists (select from person_identity i where i.person = ${into} and p.id = any(i.former))
            and not exists (select from person_identity i where i.person = ${from} and p.id = any(i.former)) returning id)
        select id from moved`,
    );
    // It is unknown which of the two persons granted or received the mandates, or confirmed a matter.
    await rows(
      sql`update mandate set ended_at = now(), ended_by = 'SPLIT' where (person = ${from} or agent = ${from}) and ended_at is null`,
    );
    await rows(sql`delete from agent_code where person = ${from} and mandate is null`);
    await rows(
      sql`update matter_confirmation set state = 'REFUSED', decided_at = now() where person = ${from} and basis = 'PERSON' and state = 'CONFIRMED'`,
    );
    return former.map(({ id }) => id);
  }

  /** Moves the authority's own records in the same transaction; of two equal records one is deleted. */
  async moveOwnRecords(rows: RunStatement, from: string, into: string): Promise<void> {
    await rows(sql`update person_request set person = ${into} where person = ${from}`);
    await moveKeys(rows, from, into);
    await rows(sql`update done_mutation m set participant = ${into} where participant = ${from} and not exists (select from done_mutation o
        where o.participant = ${into} and o.key = m.key)`);
    await rows(sql`update mandate set person = ${into} where person = ${from}`);
    await rows(sql`update mandate set agent = ${into} where agent = ${from}`);
    await rows(sql`update agent_code set person = ${into} where person = ${from}`);
    await rows(sql`update correction set subject = ${into} where subject = ${from}`);
    await rows(sql`update correction set requester = ${into} where requester = ${from}`);
    await rows(sql`update emergency_access set persons = array_replace(persons, ${from}, ${into}) where ${from} = any(persons)`);
    await rows(sql`update matter_confirmation m set person = ${into} where person = ${from} and not exists (select from matter_confirmation o
        where o.participant = m.participant and o.matter = m.matter and o.person = ${into})`);
    await rows(sql`update opened_person m set person = ${into} where person = ${from} and not exists (select from opened_person o
        where o.participant = m.participant and o.matter = m.matter and o.person = ${into})`);
  }

  /**
   * Serialises changes from the assignment of the number to the commit, so that a gateway never finds a smaller number after
   * a larger one.
   */
  async insert(rows: RunStatement, one: NewChange): Promise<number> {
    await rows(sql`select pg_advisory_xact_lock(hashtext('person change'))`);
    const [made] = await rows<{ seq: number }>(
      sql`insert into person_change (kind, from_person, into_person, former, reason, decided_by)
        values (${one.kind}, ${one.from_person}, ${one.into_person}, ${one.former}, ${one.reason}, ${one.decided_by}) returning seq`,
    );
    return Number((made as { seq: number }).seq);
  }

  /** Changes after `seq`, oldest first. */
  after(context: RequestContext, seq: number, most: number): Promise<PersonChangeRow[]> {
    return this.db.rows(context, sql`select * from person_change where seq > ${seq} order by seq limit ${most}`);
  }

  async bySeq(context: RequestContext, seq: number): Promise<PersonChangeRow | undefined> {
    return (await this.db.rows<PersonChangeRow>(context, sql`select * from person_change where seq = ${seq}`))[0];
  }

  takenOf(context: RequestContext, seqs: readonly number[]): Promise<PersonChangeTakenRow[]> {
    return this.db.rows(context, sql`select * from person_change_taken where change = any(${seqs}::bigint[]) order by change, agency`);
  }

  async noteTaken(context: RequestContext, taken: PersonChangesQuestion['taken']): Promise<void> {
    const of = <Member extends keyof (typeof taken)[number]>(member: Member) => taken.map((one) => one[member]);
    await this.db.rows(
      context,
      sql`insert into person_change_taken as t (change, agency, moved, undecided)
        select * from unnest(${of('seq')}::bigint[], ${of('agency')}::text[], ${of('moved')}::int[], ${of('undecided')}::int[])
        on conflict (change, agency) do update set taken_at = now(), moved = excluded.moved, undecided = excluded.undecided`,
    );
  }

  /**
   * Changes that agencies still have to execute. A merge is delivered again later, because a mutation or import in progress
   * may have written the former pseudonym after the agency had executed the merge; such records then move to the person's
   * current pseudonym. A change waits until the agency has executed all earlier changes of the same persons.
   */
  due(context: RequestContext, agencies: readonly Agency[]): Promise<(Change & { agency: Agency })[]> {
    return this.db.rows(
      context,
      sql`with due as (
          select c.*, a.agency, t.taken_at, row_number() over (partition by a.agency order by c.seq) as place
          from person_change c cross join unnest(${agencies}::text[]) as a(agency)
            left join person_change_taken t on t.change = c.seq and t.agency = a.agency
          where (t.taken_at is null or (c.kind = 'MERGE' and c.decided_at > now() - interval '3 days' and exists (
              select from (values (interval '3 minutes'), (interval '1 day')) as again(later)
              where now() >= c.decided_at + later and t.taken_at < c.decided_at + later)))
            and not exists (
              select from person_change e where e.seq < c.seq
                and (e.from_person in (c.from_person, c.into_person) or e.into_person in (c.from_person, c.into_person))
                and not exists (select from person_change_taken d where d.change = e.seq and d.agency = a.agency)))
        select seq, kind, from_person, former, agency, case when taken_at is null then into_person else coalesce(
            (select s.into_person from person_change s where s.kind = 'SPLIT' and s.seq > due.seq and due.from_person = any(s.former)
              order by s.seq desc limit 1), into_person) end as into_person
        from due where place <= ${MAX_DUE_PER_AGENCY} order by seq`,
    );
  }
}

export const changeOf = (row: Change): PersonChange => ({
  seq: Number(row.seq),
  kind: row.kind as PersonChange['kind'],
  from: row.from_person,
  into: row.into_person,
  former: row.former,
});
