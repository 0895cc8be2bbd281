import sql, { join, type Sql } from 'sql-template-tag';
import { addDays } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';
import data from './data/situations.json' with { type: 'json' };
import { type DutyFinding, DutyFindingConnection, type DutyFindingFilter, type DutyFindingRow } from './duty-finding.type.ts';
import type { DutySituation } from './duty-situation.type.ts';

interface Asked {
  now: string;
  /** conditions on the columns `body` and `region` */
  where: Sql[];
}

// The longest time limit, twenty working days, that ended on the day the decree took effect began within these days.
const BEFORE_FORCE = 60;

/** Records that show conduct with liability under the decree, in one statement. */
export class DutyFindingRepository {
  readonly list: ListReader<DutyFindingRow, DutyFinding, Asked>;

  constructor(db: Database, from: (row: DutyFindingRow) => DutyFinding) {
    this.list = new ListReader(db, () => DutyFindingConnection, from, list);
  }
}

export function conditions({ body, situation, basis, from, to }: DutyFindingFilter): Sql[] {
  return [
    ...(body ? [sql`body = ${body}`] : []),
    ...(situation ? [sql`situation = ${situation}`] : []),
    ...(basis ? [sql`basis = ${basis}`] : []),
    ...(from ? [sql`day >= ${from}`] : []),
    ...(to ? [sql`day <= ${to}`] : []),
  ];
}

const list = ({ now, where }: Asked): ListQuery => ({
  columns: sql`finding.*`,
  from: sql`(select found.*, p.kind, coalesce(p.region, '100000') as region
    from (${findings(now)}) found left join participant p on p.id = found.body) finding`,
  where: [sql`day >= ${data.inForceFrom}`, ...where],
  order: [sql`day`, sql`situation`, sql`key`],
  descending: true,
});

/** A time limit in working days on the rows of a table: its first day, the day on which it was met, its extension. */
interface Clock {
  situation: DutySituation;
  type: string;
  table: Sql;
  rule: LimitCode;
  extended?: Sql;
  started: Sql;
  met: Sql;
  /** day on which it stopped without being met */
  until: Sql;
  where?: Sql;
}

function findings(now: string): Sql {
  const working = workingDays(now);
  return join(
    [...clocks(sql`${now}::date`).map((clock) => late(clock, working)), ...complaints(now), ...ofAnswers, ...ofUse(now)],
    ' union all ',
  );
}

function clocks(now: Sql): Clock[] {
  const answer = {
    situation: 'NOT_ANSWERED_IN_TIME',
    type: 'SharingRequest',
    table: sql`sharing_request`,
    started: sql`complete_on`,
    met: sql`decided_on`,
    until: now,
  } as const;
  // The time limit is suspended while documents are missing.
  const waits = (unconditional: boolean) => sql`state <> 'PAPERS_MISSING' and unconditional = ${unconditional}`;
  const extended = sql`case when extension_state = 'GRANTED' then coalesce(extension_days, 0) else 0 end`;
  return [
    { ...answer, rule: 'ANSWER_UNCONDITIONAL', where: waits(true) },
    { ...answer, rule: 'ANSWER_CONDITIONAL', where: waits(false), extended },
    {
      situation: 'NOT_SHARED_IN_TIME',
      type: 'SharingAgreement',
      table: sql`sharing_agreement`,
      rule: 'DELIVERY',
      started: sql`granted_on`,
      met: sql`delivered_on`,
      until: sql`coalesce(ended_on, ${now})`,
    },
    {
      situation: 'NOT_CORRECTED_IN_TIME',
      type: 'Correction',
      table: sql`correction`,
      rule: 'CORRECTION',
      started: sql`requested_on`,
      met: sql`answered_on`,
      until: now,
    },
  ];
}

/** Working days since shortly before the decree took effect; the last day of a time limit is an element of this list. */
function workingDays(now: string): Sql {
  const days: string[] = [];
  for (let day = addDays(data.inForceFrom, -BEFORE_FORCE); day <= now; day = addDays(day, 1)) {
    if (workingCalendar().isWorkingDay(day)) days.push(day);
  }
  return sql`(select ${days}::date[] as days)`;
}

/** Time limits that expired before they were met, or before today. */
function late({ situation, type, table, rule, extended = sql`0`, started, met, until, where = sql`true` }: Clock, working: Sql): Sql {
  return sql`select ${situation}::text as situation, 'CLOCK' as basis, ${type}::text as type, id as key, provider as body, last_day as day,
      ${rule}::text as rule, ${started} as started_on, ${met} as met_on, more::integer as extended, '{}'::text[] as subjects
    from ${working} w cross join ${table} cross join lateral (select ${extended} as more) e
      cross join lateral (select w.days[width_bucket(${started}, w.days) + ${limitOf(rule).count}::integer + more] as last_day) l
    where ${started} >= w.days[1] and last_day < coalesce(${met}, ${until}) and ${where}`;
}

const WITHOUT_CLOCK = sql`null::text as rule, null::date as started_on, null::date as met_on, 0 as extended`;
const NO_PERSON = sql`'{}'::text[] as subjects`;

/** Complaints of persons that the authority of the region did not decide in time. */
function complaints(now: string): Sql[] {
  const { count } = limitOf('PERSON_COMPLAINT');
  const lastDay = sql`complained_on + ${count}::integer`;
  return [
    sql`select 'COMPLAINT_NOT_DECIDED', 'CLOCK', 'PersonRequest', r.id, authority.id, ${lastDay}, 'PERSON_COMPLAINT', complained_on, decided_on, 0, array[person]
      from person_request r join participant authority on authority.kind = 'SHARING_AUTHORITY' and authority.region = r.region and authority.department is null
      where ${lastDay} < coalesce(decided_on, ${now}::date) and state <> 'WITHDRAWN'`,
  ];
}

/** Refusals and endings that must be examined, because the record does not show whether there was a valid reason. */
const ofAnswers: Sql[] = [
  sql`select 'SHARING_OBSTRUCTED', 'TO_EXAMINE', 'SharingRequest', id, provider, decided_on, ${WITHOUT_CLOCK}, ${NO_PERSON}
    from sharing_request where state = 'REFUSED' and unconditional and decided_on is not null`,
  sql`select 'SHARING_OBSTRUCTED', 'TO_EXAMINE', 'SharingDispute', d.id, d.against, d.raised_on, ${WITHOUT_CLOCK}, ${NO_PERSON}
    from sharing_dispute d join sharing_request r on r.id = d.request and r.provider = d.against where d.stage <> 'NEGOTIATION'`,
  // A provider that first suspended the agreement because of misuse, with a deadline, has stated its reason.
  sql`select 'SERVICE_ENDED', 'TO_EXAMINE', 'SharingAgreement', a.id, a.provider, a.ended_on, ${WITHOUT_CLOCK}, ${NO_PERSON}
    from sharing_agreement a where a.state = 'TERMINATED' and a.delivered_on is not null and a.ended_on <= a.valid_to and a.mend_by is null
      and exists (select from workflow_event e where e.register = 'sharing_agreement' and e.about = a.id and e.action = 'TERMINATED' and e.participant = a.provider)`,
];

/** Decisions of the authority on misuse, and data not disposed of after their purpose ended. */
function ofUse(now: string): Sql[] {
  return [
    sql`select 'USED_OTHERWISE', 'DECISION', 'AccessSignal', id, participant, day, ${WITHOUT_CLOCK}, ${NO_PERSON}
      from access_signal where outcome = 'MISUSE'`,
    sql`select 'USED_OTHERWISE', 'DECISION', 'EmergencyAccess', id, participant, (opened_at at time zone 'Asia/Shanghai')::date, ${WITHOUT_CLOCK}, ${NO_PERSON}
      from emergency_access where justified = false`,
    sql`select 'USED_OTHERWISE', 'TO_EXAMINE', 'SharingAgreement', id, participant, mend_by, ${WITHOUT_CLOCK}, ${NO_PERSON}
      from sharing_agreement where mend_by < ${now}::date and state in ('SUSPENDED', 'TERMINATED')`,
    sql`select 'NOT_DISPOSED_OF', 'TO_EXAMINE', 'SharingAgreement', id, participant, coalesce(ended_on, valid_to), ${WITHOUT_CLOCK}, ${NO_PERSON}
      from sharing_agreement where delivered_on is not null and disposed_on is null and coalesce(ended_on, valid_to) < ${now}::date`,
  ];
}
