import sql from 'sql-template-tag';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { UNIONS_POLICY } from '../policy.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import type { BargainingRoundRow } from './bargaining-round.entity.ts';
import type { BargainingRoundFilter, ProposeBargainingInput, RecordBargainingInput } from './bargaining-round.inputs.ts';
import { type BargainingRoundRepository, ENTERPRISE, FILTERS, ROUNDS } from './bargaining-round.repository.ts';
import { BargainingOutcome, BargainingRound } from './bargaining-round.type.ts';

const ARTICLE = '集体合同规定第三十二条；工会法第二十一条';
const MAX_TITLE = 200;
const MAX_PAST = 365;

/** Bargaining rounds are internal to the unions until they lead to a contract. */
export class BargainingRoundService {
  private readonly procedure: Procedure<BargainingRoundRow>;

  constructor(
    db: Database,
    private readonly rounds: BargainingRoundRepository,
  ) {
    this.procedure = { db, table: ROUNDS, persons: () => [], kept: keptBy };
  }

  list(context: RequestContext, filter: BargainingRoundFilter | null, page: PageArguments) {
    return this.rounds.list.page(context, { ...filter, visible: visible(context, filter) }, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.rounds.list.below(context, ENTERPRISE, creditCode, { visible: visible(context, null) }, page);
  }

  async byId(context: RequestContext, id: string): Promise<BargainingRound | null> {
    const [row] = await this.rounds.byId(context, id, visible(context, null));
    return row ? BargainingRound.from(row) : null;
  }

  async record(context: RequestContext, input: ProposeBargainingInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return openRecord(
      this.procedure,
      { context, name: 'proposeBargaining', input },
      {
        action: 'PROPOSED',
        on: input.proposedOn,
        rules: async (rows) => [
          ...textRules({ proposedBy: input.proposedBy }, MAX_TITLE),
          ...dayRules('proposedOn', input.proposedOn, addDays(today(), -MAX_PAST)),
          ...namesRules('topics', input.topics),
          ...namesRules('workerSide', input.workerSide),
          ...namesRules('employerSide', input.employerSide),
          ...(await unionRules(rows, input.union, input.region)),
        ],
        insert: (rows) =>
          this.rounds.insert(rows, {
            enterprise: input.enterprise,
            region: input.region,
            union_id: input.union,
            proposed_on: input.proposedOn,
            proposed_by: input.proposedBy,
            topics: input.topics,
            worker_side: input.workerSide,
            employer_side: input.employerSide,
            replied_on: null,
            held_on: null,
            outcome: null,
            contract: null,
          }),
      },
    );
  }

  progress(context: RequestContext, input: RecordBargainingInput): Promise<Done> {
    const { repliedOn, heldOn, outcome, contract } = input;
    const given = [repliedOn && 'REPLIED', heldOn && 'HELD', outcome, contract && 'CONTRACT'].filter(Boolean).join(', ');
    return takeStep(this.procedure, { context, name: 'recordBargaining', input, field: 'round' }, given || 'CHANGED', {
      day: heldOn ? 'heldOn' : 'repliedOn',
      closed: (before) =>
        inState(
          'round',
          before.outcome !== null && !addsContract(before, input),
          'the outcome of this round is already recorded',
          '该轮协商结果已登记',
        ),
      rules: async ({ row: before, rows }) => [
        ...(repliedOn ? dayRules('repliedOn', repliedOn, before.proposed_on) : []),
        ...(heldOn ? dayRules('heldOn', heldOn, before.proposed_on) : []),
        (outcome ?? before.outcome) !== null &&
          (heldOn ?? before.held_on) === null &&
          userError('heldOn', 'MISSING', 'heldOn is required', '须填写协商日期'),
        contract != null &&
          ((outcome ?? before.outcome) !== BargainingOutcome.AGREED ||
            !(await this.rounds.holdsContract(rows, contract, before.enterprise))) &&
          userError(
            'contract',
            'UNKNOWN',
            'this enterprise has no such contract, or the outcome is not AGREED',
            '没有与该企业签订的该合同，或者未达成一致',
          ),
      ],
      columns: ({ row: before }) => ({
        replied_on: repliedOn ?? before.replied_on,
        held_on: heldOn ?? before.held_on,
        outcome: outcome ?? before.outcome,
        contract: contract ?? before.contract,
      }),
      note: () => contract,
    });
  }
}

const visible = (context: RequestContext, filter: BargainingRoundFilter | null) =>
  UNIONS_POLICY.filtered(context, 'bargaining', fieldsRead(FILTERS, filter), sql`region`);

/** The contract is filed later than the agreement is reached, so it may be added to a closed round. */
const addsContract = ({ outcome, contract }: BargainingRoundRow, input: RecordBargainingInput) =>
  outcome === BargainingOutcome.AGREED &&
  contract === null &&
  input.contract != null &&
  !input.repliedOn &&
  !input.heldOn &&
  !input.outcome;
