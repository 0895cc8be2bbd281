import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { hubError } from '../../shared/errors.ts';
import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, type Step, type StepContext, type StepTable, takeStepOf } from '../../shared/workflow/procedure.ts';
import { clashOf, withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import type { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import { onlyScope } from '../enrolments/scheme-scope.ts';
import { isAgencyOf, keptBy, onlyAgencyOf } from '../region/competence.ts';
import type { TransferRequestRow } from './transfer-request.entity.ts';
import type { TransferState, TransferStep } from './transfer-request.enums.ts';
import type { AdvanceTransferInput, RequestTransferInput } from './transfer-request.inputs.ts';
import { type MonthsSum, TRANSFERS, type TransferRequestRepository } from './transfer-request.repository.ts';
import { ruleOf, statementOf } from './transfer-rules.ts';

const ARTICLE = '社会保险经办条例第十二条至第十六条';
const MAX_REASON = 500;

type Side = 'from_region' | 'to_region';
type Columns = Partial<Omit<TransferRequestRow, 'id'>>;
type Advancing = StepContext<TransferRequestRow, AdvanceTransferInput>;
/** The region that may take a step in a given state; undefined if none. */
type Sides = Partial<Record<TransferState, Side | 'either'>>;

/**
 * A transfer is a saga of two regions. Each step is one transaction that changes the state and the months together. A month
 * is one row that changes its holder, so after any failure each month is held by exactly one region or is in transit exactly
 * once.
 */
export class TransferWorkflow {
  private readonly procedure: Procedure<TransferRequestRow>;
  private readonly steps: StepTable<TransferStep, TransferRequestRow, AdvanceTransferInput>;

  constructor(
    db: Database,
    private readonly transfers: TransferRequestRepository,
  ) {
    this.procedure = { db, table: TRANSFERS, persons: ({ worker }) => [worker], kept: party };
    this.steps = this.table();
  }

  async request(context: RequestContext, input: RequestTransferInput): Promise<Done> {
    onlyAgencyOf(context, input.to, ARTICLE, 'input.to');
    onlyScope(context, input.scheme);
    await withinRefusals(this.procedure.db, context);
    const { worker, scheme, from, to } = input;
    return openRecord(
      this.procedure,
      { context, name: 'requestTransfer', input },
      {
        action: 'REQUESTED',
        rules: async (rows) => {
          const broken = [
            ...pseudonymRules('worker', worker),
            !ruleOf(scheme).moves && userError('scheme', 'NOT_MOVED', ruleOf(scheme).reason, ruleOf(scheme).reasonZh),
            regionsMeet(from, to) && userError('from', 'SAME', 'the two regions must not contain each other', '转出地与转入地不得相互包含'),
          ];
          if (broken.some(Boolean)) return broken;
          return [clashOf(context, worker, await this.transfers.boundBetween(rows, worker, scheme, to), isOpen('scheme'))];
        },
        insert: (rows) =>
          this.transfers.insert(rows, {
            worker,
            scheme,
            from_region: from,
            to_region: to,
            channel: input.channel ?? 'COUNTER',
            applied_on: today(),
          }),
      },
    );
  }

  advance(context: RequestContext, input: AdvanceTransferInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'advanceTransfer', input, field: 'transfer' }, this.steps);
  }

  private table(): StepTable<TransferStep, TransferRequestRow, AdvanceTransferInput> {
    const { transfers } = this;
    return {
      ACCEPT: this.by({ REQUESTED: 'to_region' }, async ({ on }) => ({ state: 'ACCEPTED', accepted_on: on })),
      // The old region may refuse before the new region has examined the application.
      REFUSE: this.because({ REQUESTED: 'either', ACCEPTED: 'from_region' }, async ({ on, input: { reason } }) => ({
        state: 'REFUSED',
        ended_on: on,
        reason: reason ?? null,
      })),
      CONFIRM: this.by({ ACCEPTED: 'from_region' }, async ({ on, rows, row, context }) => {
        const bound = await transfers.boundBetween(rows, row.worker, row.scheme);
        refuseIfBroken([clashOf(context, row.worker, bound, isOpen('step'))]);
        return { state: 'CONFIRMED', confirmed_on: on, ...(await this.statement(rows, row)) };
      }),
      WITHDRAW: this.because(
        { REQUESTED: 'to_region', ACCEPTED: 'to_region', CONFIRMED: 'to_region' },
        async ({ on, rows, row, input: { reason } }) => {
          await transfers.thaw(rows, row.id);
          return { state: 'WITHDRAWN', ended_on: on, reason: reason ?? null };
        },
      ),
      RELEASE: this.by({ CONFIRMED: 'from_region' }, async ({ on, rows, row }) => {
        await transfers.give(rows, row.id, null);
        await transfers.endCover(rows, row, on);
        return { state: 'RELEASED', released_on: on };
      }),
      CREDIT: this.by({ RELEASED: 'to_region' }, async ({ on, rows, row }) => {
        await this.checkWhole(rows, row);
        await transfers.give(rows, row.id, row.to_region);
        return { state: 'COMPLETED', credited_on: on, ended_on: on };
      }),
      REJECT: this.because({ RELEASED: 'to_region' }, async ({ input: { reason } }) => ({ state: 'RETURNING', reason: reason ?? null })),
      TAKE_BACK: this.by({ RETURNING: 'from_region' }, async ({ on, rows, row }) => {
        await this.checkWhole(rows, row);
        await transfers.giveBack(rows, row.id);
        await transfers.interruptCover(rows, row);
        return { state: 'RETURNED', ended_on: on };
      }),
    };
  }

  /** A step that one of the two regions takes; the list of steps records which. */
  private by(sides: Sides, take: (taking: Advancing) => Promise<Columns>): Step<TransferRequestRow, AdvanceTransferInput> {
    const sideOf = (row: TransferRequestRow, context?: RequestContext): Side | undefined => {
      const side = sides[row.state as TransferState];
      if (side !== 'either') return side;
      return context && !isAgencyOf(context, row.to_region) ? 'from_region' : 'to_region';
    };
    return {
      closed: (row, { step }) =>
        sideOf(row) === undefined &&
        userError('step', 'STATE', `${step} is not possible while the transfer is ${row.state}`, `当前状态（${row.state}）不能办理该环节`),
      rules: ({ input: { reason } }) => textRules({ reason }, MAX_REASON),
      columns: async (taking) => {
        const { row, rows, on, input, context } = taking;
        const region = row[sideOf(row, context) as Side];
        onlyAgencyOf(context, region, ARTICLE, 'input.step');
        onlyScope(context, row.scheme);
        const columns = await take(taking);
        await this.transfers.addEvent(rows, { transfer: row.id, step: input.step, region, on_day: on });
        return columns;
      },
      note: ({ reason }) => reason,
    };
  }

  /** The same, with a reason. */
  private because(sides: Sides, take: (taking: Advancing) => Promise<Columns>): Step<TransferRequestRow, AdvanceTransferInput> {
    return { ...this.by(sides, take), carries: 'reason' };
  }

  private async statement(rows: RunStatement, transfer: TransferRequestRow): Promise<Columns> {
    const held = await this.transfers.freeze(rows, transfer);
    refuseIfBroken([
      !held && userError('step', 'NO_MONTHS', 'there are no months to move; refuse the transfer', '没有可转移的缴费月份，请不予办理'),
    ]);
    const { months, bases, account, pooled_bases: pooledBases } = held as MonthsSum;
    const way = { from: transfer.from_region, to: transfer.to_region };
    return { months, bases, ...statementOf(transfer.scheme as Scheme, { account, pooledBases }, way) };
  }

  /** The received months and amounts must equal the confirmed ones exactly. */
  private async checkWhole(rows: RunStatement, transfer: TransferRequestRow): Promise<void> {
    const part = await this.transfers.part(rows, transfer.id);
    const sameAccount = transfer.account === null || part?.account === transfer.account;
    if (part?.months !== transfer.months || part?.bases !== transfer.bases || !sameAccount)
      throw hubError('CONFLICT', 'the months in transit differ from the confirmed months', { messageZh: '在途权益与转出确认不符' });
  }
}

const isOpen = (field: string) =>
  userError(field, 'OPEN', 'a transfer of this scheme is already in progress for this person', '该人员该险种有正在办理的转移');

/** The transfer, if the caller keeps one of its two regions. Throws NOT_FOUND otherwise. */
function party(context: RequestContext, row: TransferRequestRow | undefined, field: string): TransferRequestRow {
  const own = row && [row.from_region, row.to_region].find((region) => isAgencyOf(context, region));
  return keptBy(context, row && own ? { ...row, region: own } : undefined, field);
}
