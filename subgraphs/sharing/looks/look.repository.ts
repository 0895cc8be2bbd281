import sql, { type Sql } from 'sql-template-tag';
import { type Cut, markCut } from '../../shared/authorization/cuts.ts';
import type { Database } from '../../shared/database/database.ts';
import { OTHER_PERSONS } from '../../shared/ledger/ledger-entry.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { LookRow } from './look.entity.ts';
import { Look, LookConnection, type LookFilter } from './look.type.ts';

const DELAYED: Cut = {
  omissions: [{ reason: 'MATTER', rule: 'DELAYED', article: '个人信息保护法第三十五条 (PIPL Art. 35)' }],
  countedBy: null,
  whole: [],
};

export type LookSearch = LookFilter & {
  person: string;
  /** the person's current pseudonym, and those merged into it */
  persons: readonly string[];
  /** matters whose accesses are not shown yet */
  delayed: readonly string[];
  /** those of them that are known to concern the person */
  concerning: readonly string[];
};

/** Reads the ledger for the person concerned. */
export class LookRepository {
  readonly list: ListReader<LookRow, Look, LookSearch>;

  constructor(ledger: Database) {
    this.list = new ListReader(ledger, () => LookConnection, Look.from, list);
  }
}

function list({ person, persons, delayed, concerning, participant, own, from, to }: LookSearch): ListQuery {
  // Naming a delayed matter must not hide what is done to persons whom it does not concern.
  const isBeside = sql`(coalesce(e.matter_bases, '{}') @> array[${OTHER_PERSONS}::text] and e.matter <> all(${concerning}::text[]))`;
  const isOwn = sql`e.principal is null and e.participant = any(${persons}::text[])`;
  const isForOneself = sql`e.principal = any(${persons}::text[])`;
  const where: Sql[] = [
    sql`e.kind = 'OPERATION' and e.outcome = 'ALLOWED'`,
    sql`(e.subjects && ${persons}::text[] or e.asked && ${persons}::text[] or ${isForOneself})`,
    // The list always states that entries may be delayed, whether or not any are.
    markCut(sql`(e.matter is null or e.matter <> all(${delayed}::text[]) or ${isBeside})`, DELAYED),
    // Operations of another person, for example about a case with both as parties, are that person's, and so are those of
    // that person's agent. Operations of the own agent count as accesses by the person.
    sql`(${isForOneself} or e.principal is null and e.participant_kind <> 'PERSON' or ${own ? isOwn : sql`false`})`,
  ];
  if (participant) where.push(sql`e.participant = ${participant}`);
  if (from) where.push(sql`e.at >= ${from}`);
  if (to) where.push(sql`e.at < ${to}`);
  return {
    columns: sql`e.*, o.coordinates, ${person}::text as person, e.subjects && ${persons}::text[] as answered`,
    from: sql`entry e left join operation o on o.digest = e.operation`,
    where,
    order: [sql`e.at`, sql`e.chain`, sql`e.seq`],
    descending: true,
  };
}
