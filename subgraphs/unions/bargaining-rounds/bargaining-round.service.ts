import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { UNIONS_POLICY } from '../policy.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import type { BargainingRoundRow } from './bargaining-round.entity.ts';
import type { BargainingRoundFilter, ProposeBargainingInput, RecordBargainingInput } from './bargaining-round.inputs.ts';
import { type BargainingRoundRepository, ENTERPRISE } from './bargaining-round.repository.ts';
import { BargainingOutcome, BargainingRound } from './bargaining-round.type.ts';

const ARTICLE = '集体合同规定第三十二条；工会法第二十一条';
const LONGEST_TITLE = 200;
const LONGEST_PAST = 365;
const FILTERS = {
  enterprise: 'BargainingRound.enterprise',
  region: 'BargainingRound.region',
  union: 'BargainingRound.union',
  outcome: 'BargainingRound.outcome',
};

/** Bargaining is internal to the unions until a contract comes of it. */
export class BargainingRoundService {
  constructor(
    private readonly db: Database,
    private readonly rounds: BargainingRoundRepository,
  ) {}

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

  record(context: RequestContext, input: ProposeBargainingInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'proposeBargaining', input, async (rows) => {
      refuseIfBroken([
        ...textRules({ proposedBy: input.proposedBy }, LONGEST_TITLE),
        ...dayRules('proposedOn', input.proposedOn, addDays(today(), -LONGEST_PAST)),
        ...namesRules('topics', input.topics),
        ...namesRules('workerSide', input.workerSide),
        ...namesRules('employerSide', input.employerSide),
        ...(await unionRules(rows, input.union, input.region)),
      ]);
      return this.rounds.insert(rows, {
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
      });
    });
  }

  progress(context: RequestContext, input: RecordBargainingInput): Promise<Done> {
    return mutate(this.db, context, 'recordBargaining', input, async (rows) => {
      const before = keptBy(context, await this.rounds.locked(rows, input.round), 'input.round');
      const after = {
        ...before,
        replied_on: input.repliedOn ?? before.replied_on,
        held_on: input.heldOn ?? before.held_on,
        outcome: input.outcome ?? before.outcome,
        contract: input.contract ?? before.contract,
      };
      refuseIfBroken([
        before.outcome !== null &&
          !addsContract(before, input) &&
          userError('round', 'STATE', 'its outcome is on record', '该轮协商结果已登记'),
        ...(input.repliedOn ? dayRules('repliedOn', input.repliedOn, before.proposed_on) : []),
        ...(input.heldOn ? dayRules('heldOn', input.heldOn, before.proposed_on) : []),
        after.outcome !== null && after.held_on === null && userError('heldOn', 'MISSING', 'say when it was held', '须填写协商日期'),
        input.contract != null &&
          (after.outcome !== BargainingOutcome.AGREED || !(await this.rounds.holdsContract(rows, input.contract, before.enterprise))) &&
          userError(
            'contract',
            'UNKNOWN',
            'no contract with this enterprise, or nothing was agreed',
            '没有与该企业签订的该合同，或者未达成一致',
          ),
      ]);
      await this.rounds.update(rows, after);
      return before.id;
    });
  }
}

const visible = (context: RequestContext, filter: BargainingRoundFilter | null) =>
  UNIONS_POLICY.filtered(context, 'bargaining', fieldsAsked(filter, FILTERS), sql`region`);

/** What was agreed becomes a contract later. */
const addsContract = ({ outcome, contract }: BargainingRoundRow, input: RecordBargainingInput) =>
  outcome === BargainingOutcome.AGREED &&
  contract === null &&
  input.contract != null &&
  !input.repliedOn &&
  !input.heldOn &&
  !input.outcome;
