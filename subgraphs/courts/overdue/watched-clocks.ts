import sql, { type Sql } from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DutyHolder } from '../../shared/overdue/overdue.enums.ts';
import type { OverdueBoard } from '../../shared/overdue/overdue.resolver.ts';
import { readableClocks } from '../../shared/overdue/readable-clocks.ts';
import { extendedOnce, type WatchedClock } from '../../shared/overdue/watched-clock.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import { Region } from '../region/region.type.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';

/**
 * Duties of courts, mediators and legal-aid institutions. The arbitration of a chain belongs to the labour ministry, which
 * reports it when overdue; an overdue mediation is reported by its own record.
 */
export const courtOverdue = (cases: CourtCaseService): OverdueBoard => ({
  name: 'courtOverdue',
  description: 'Overdue duties of courts, mediators and legal-aid institutions, most overdue first (审判调解援助超期事项).',
  places: { type: Region, at: Region.at },
  clocks: (context) => [...trialClocks(cases.visible(context)), ...mediationClocks(context), ...legalAidClocks(context)],
});

// What is appealed against is the last first instance of the chain that had ended by then.
const OF_A_RULING = sql`coalesce((select f.document_type = 'RULING' from procedure_step p join court_case f on f.number = p.number
  where p.chain = s.chain and p.stage = 'FIRST_INSTANCE' and p.ended_on <= s.started_on order by p.ended_on desc, p.ordinal desc limit 1), false)`;

function trialClocks(visible: Sql): WatchedClock[] {
  const trial = (rule: LimitCode, which: Sql): WatchedClock => ({
    ...{ rule, limit: limitOf(rule), holder: 'COURT', type: 'CourtCase', visible, region: sql`c.region` },
    ...{ table: sql`procedure_step s join court_case c on c.number = s.number`, key: sql`c.number`, started: sql`s.started_on` },
    ...{ extended: extendedOnce(limitOf(rule), sql`s.extended_on`), open: sql`s.ended_on is null and ${which}` },
    subjects: sql`array(select worker from case_party where case_number = c.number and worker is not null)`,
  });
  const first = (mode: string) => sql`s.stage = 'FIRST_INSTANCE' and s.mode = ${mode}`;
  return [
    trial('CIV_ORDINARY', first('ORDINARY')),
    trial('CIV_SUMMARY', first('SUMMARY')),
    trial('CIV_SMALL', first('SMALL_CLAIMS')),
    // The law states no length for the extension of an appeal, so the last day of an extended appeal is unknown.
    trial('CIV_APPEAL', sql`s.stage = 'APPEAL' and s.extended_on is null and not ${OF_A_RULING}`),
    trial('CIV_APPEAL_RULING', sql`s.stage = 'APPEAL' and s.extended_on is null and ${OF_A_RULING}`),
  ];
}

function mediationClocks(context: RequestContext): WatchedClock[] {
  const visible = readableClocks('courts', context)('MediationCase.deadlines', 'PERSONAL', sql`region`, sql`worker`);
  return [
    {
      ...{ rule: 'MEDIATE_ONESTOP', limit: limitOf('MEDIATE_ONESTOP'), holder: 'MEDIATION_ORGANIZATION', type: 'MediationCase' },
      ...{ table: sql`mediation_case`, key: sql`id`, region: sql`region`, subjects: sql`array[worker]`, started: sql`opened_on` },
      ...{ extended: extendedOnce(limitOf('MEDIATE_ONESTOP'), sql`extended_on`), open: sql`closed_on is null`, visible },
    },
  ];
}

function legalAidClocks(context: RequestContext): WatchedClock[] {
  const visible = readableClocks('courts', context)('LegalAidCase.deadlines', 'PERSONAL', sql`region`, sql`worker`);
  const holder: DutyHolder = 'LEGAL_AID_INSTITUTION';
  const clock = (rule: LimitCode, started: Sql, open: Sql): WatchedClock => ({
    ...{ rule, limit: limitOf(rule), holder, type: 'LegalAidCase', table: sql`legal_aid_case`, key: sql`id`, region: sql`region` },
    ...{ subjects: sql`array[worker]`, started, open, visible },
  });
  return [
    clock('LEGALAID_DECIDE', sql`applied_on`, sql`decided_on is null`),
    clock(
      'LEGALAID_ASSIGN',
      sql`coalesce(objection_answered_on, decided_on)`,
      sql`granted and decided_on is not null and assigned_on is null`,
    ),
    clock('LEGALAID_OBJECTION', sql`objected_on`, sql`objection_answered_on is null`),
  ];
}
