import sql, { type Sql } from 'sql-template-tag';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, type StepTable, takeStepOf } from '../../shared/workflow/procedure.ts';
import { endedOn } from '../../shared/workflow/step-rules.ts';
import { logStep, logSteps } from '../../shared/workflow/workflow-log.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import { DEFAULT_WINDOW, type RiskSignalService } from '../risk-signals/risk-signal.service.ts';
import type { RiskStandard } from '../risk-signals/risk-standard.type.ts';
import { isElsewhere, withoutCluesElsewhere } from './clues-elsewhere.ts';
import type { RiskCaseRow } from './risk-sweep.entity.ts';
import type { HandleRiskCaseInput, RiskCaseFilter, RiskCaseStep, RiskSweepFilter, StartRiskSweepInput } from './risk-sweep.inputs.ts';
import { CASE_FILTERS, CASES, type RiskSweepRepository, SWEEP_FILTERS, SWEEPS, type SweepVisibility } from './risk-sweep.repository.ts';
import { RiskCase, RiskSweep } from './risk-sweep.type.ts';

const ARTICLE = '国务院报告（三）4：在重要时间节点开展风险摸排，加强监测、及时处置';
const MAX_WINDOW = 366;
const MAX_CASES = 2_000;
const DEPARTMENT = /^labour-(\d{6})$/;

/** Sweeps and their tasks are internal data of the departments, like the signals. */
export class RiskSweepService {
  private readonly procedure: Procedure<RiskCaseRow>;

  constructor(
    private readonly db: Database,
    private readonly sweeps: RiskSweepRepository,
    private readonly signals: RiskSignalService,
  ) {
    this.procedure = { db, table: CASES, persons: () => [], kept: keptBy, ended: ({ closed_on }) => endedOn('riskCase', closed_on) };
  }

  list(context: RequestContext, filter: RiskSweepFilter | null, page: PageArguments) {
    return this.sweeps.sweeps.page(context, { ...filter, ...visibleSweeps(context, filter) }, page);
  }

  cases(context: RequestContext, filter: RiskCaseFilter | null, page: PageArguments) {
    return this.sweeps.cases.page(context, { ...filter, visible: visibleCases(context, filter) }, page);
  }

  async byId(context: RequestContext, id: string): Promise<RiskSweep | null> {
    const [row] = await this.sweeps.sweepById(context, id, visibleSweeps(context, null));
    return row ? RiskSweep.from(row) : null;
  }

  async caseById(context: RequestContext, id: string): Promise<RiskCase | null> {
    const [row] = await this.sweeps.caseById(context, id, visibleCases(context, null));
    return row ? RiskCase.from(row) : null;
  }

  /** Finds signals and creates a task for each. Throws FORBIDDEN if another department is competent. */
  async start(context: RequestContext, input: StartRiskSweepInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    const { occasion, name, region } = input;
    const on = today();
    const to = input.to ?? on;
    const from = input.from ?? addDays(to, -DEFAULT_WINDOW);
    return mutate(this.db, context, 'startRiskSweep', input, async (rows) => {
      refuseIfBroken([...textRules({ name }), ...windowRules(from, to, on)]);
      const sweep = await this.signals.sweepOf(context, { region }, from, to);
      const counted = await this.sweeps.count(rows, sweep);
      const { found } = counted;
      refuseIfBroken([
        found > MAX_CASES &&
          userError(
            'region',
            'RANGE',
            `${found} signals found; one sweep allows at most ${MAX_CASES}: choose a smaller region`,
            `发现 ${found} 条，一次摸排至多 ${MAX_CASES} 条，请缩小地区`,
          ),
      ]);
      const { participant } = context.caller;
      const id = await this.sweeps.insert(rows, {
        occasion,
        name,
        region,
        from_day: from,
        to_day: to,
        held_on: on,
        participant,
        ...counted,
      });
      await logStep(rows, context, { register: SWEEPS.name, about: id, action: 'SWEPT', on, note: kindsNotSearched(sweep.standards) });
      const opened = await this.sweeps.open(rows, sweep, id, on);
      const steps = opened.map((one) => ({ register: CASES.name, about: one.id, action: 'OPENED', on }));
      await logSteps(rows, participant, steps);
      return id;
    });
  }

  handle(context: RequestContext, input: HandleRiskCaseInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'handleRiskCase', input, field: 'riskCase' }, STEPS);
  }
}

const STEPS: StepTable<RiskCaseStep, RiskCaseRow, HandleRiskCaseInput> = {
  ASSIGN: {
    carries: 'owner',
    after: ['opened_on'],
    rules: ({ input, row }) => ownerRules(input.owner ?? '', row),
    columns: ({ input }) => ({ owner: input.owner as string }),
    note: ({ owner, note }) => [owner, note].filter(Boolean).join('：'),
  },
  TAKE_UP: {
    open: ({ taken_up_on }) => taken_up_on === null,
    carries: 'handling',
    after: ['opened_on'],
    rules: ({ input }) => textRules({ handling: input.handling ?? '' }),
    columns: ({ input, on }) => ({ taken_up_on: on, handling: input.handling as string }),
    note: ({ handling }) => handling,
  },
  CLOSE: {
    open: ({ taken_up_on }) => taken_up_on !== null,
    carries: 'outcome',
    after: ['taken_up_on'],
    rules: ({ input }) => (input.note == null ? [] : textRules({ note: input.note })),
    columns: ({ input, on }) => ({ closed_on: on, outcome: input.outcome as string, note: input.note ?? null }),
    note: ({ outcome, note }) => [outcome, note].filter(Boolean).join('：'),
  },
};

/** A task is assigned to the department of its place, or to a department above it. */
function ownerRules(owner: string, { region }: RiskCaseRow): (UserError | false)[] {
  const [, place] = DEPARTMENT.exec(owner) ?? [];
  return [
    !(place && regionCovers(place, region)) &&
      userError(
        'owner',
        'COMPETENT',
        `must be a labour department of ${region} or above it, such as labour-${region}`,
        `须为 ${region} 或其上级的人社部门，如 labour-${region}`,
      ),
  ];
}

const windowRules = (from: string, to: string, on: string): (UserError | false)[] => [
  to > on && userError('to', 'RANGE', 'must not be after today', '不得晚于今日'),
  (from > to || addDays(from, MAX_WINDOW) < to) &&
    userError('from', 'RANGE', `must not be after to, and at most ${MAX_WINDOW} days before it`, `不得晚于 to，至多早 ${MAX_WINDOW} 日`),
];

const visibleSweeps = (context: RequestContext, filter: RiskSweepFilter | null): SweepVisibility => ({
  visible: LABOUR_POLICY.filtered(context, 'riskSweeps', fieldsRead(SWEEP_FILTERS, filter), sql`region`),
  elsewhere: isElsewhere(context),
});

const visibleCases = (context: RequestContext, filter: RiskCaseFilter | null): Sql =>
  withoutCluesElsewhere(context, LABOUR_POLICY.filtered(context, 'riskCases', fieldsRead(CASE_FILTERS, filter), sql`region`));

/** Kinds without a threshold in force were not searched, so the absence of signals means nothing for them. */
function kindsNotSearched(standards: readonly RiskStandard[]): string | null {
  const kinds = standards.filter(({ isDecided }) => !isDecided).map(({ kind }) => kind);
  return kinds.length === 0 ? null : `无有效阈值，未摸排 (no threshold in force, not searched): ${kinds.join(', ')}`;
}
