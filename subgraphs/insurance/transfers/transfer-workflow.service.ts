import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { hubError } from '../../shared/errors.ts';
import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import { isAgencyOf, keptBy, onlyAgencyOf } from '../region/competence.ts';
import type { TransferRequestRow } from './transfer-request.entity.ts';
import type { TransferState, TransferStep } from './transfer-request.enums.ts';
import type { AdvanceTransferInput, RequestTransferInput } from './transfer-request.inputs.ts';
import type { MonthsSum, TransferRequestRepository } from './transfer-request.repository.ts';
import { ruleOf, statementOf } from './transfer-rules.ts';

const ARTICLE = '社会保险经办条例第十二条至第十六条';
const LONGEST_REASON = 500;

type Side = 'from_region' | 'to_region';
type Columns = Partial<Omit<TransferRequestRow, 'id'>>;

/** Which region takes a step, out of which states; some have to say why. */
interface Step {
  by(state: TransferState): Side | undefined;
  reasoned?: true;
}
const by = (side: Side, ...states: TransferState[]): Step => ({ by: (state) => (states.includes(state) ? side : undefined) });

const STEPS: Record<TransferStep, Step> = {
  ACCEPT: by('to_region', 'REQUESTED'),
  REFUSE: { by: (state) => ({ REQUESTED: 'to_region', ACCEPTED: 'from_region' })[state as string] as Side | undefined, reasoned: true },
  CONFIRM: by('from_region', 'ACCEPTED'),
  WITHDRAW: { ...by('to_region', 'REQUESTED', 'ACCEPTED', 'CONFIRMED'), reasoned: true },
  RELEASE: by('from_region', 'CONFIRMED'),
  CREDIT: by('to_region', 'RELEASED'),
  REJECT: { ...by('to_region', 'RELEASED'), reasoned: true },
  TAKE_BACK: by('from_region', 'RETURNING'),
};

/**
 * A transfer is a saga of two regions. Each step is one transaction that moves the state on and, with it, what it is about;
 * the months of a transfer are rows that change their holder, so that whatever breaks off, each is held once or on the way once.
 */
export class TransferWorkflow {
  constructor(
    private readonly db: Database,
    private readonly transfers: TransferRequestRepository,
  ) {}

  request(context: RequestContext, input: RequestTransferInput): Promise<Done> {
    onlyAgencyOf(context, input.to, ARTICLE, 'input.to');
    return mutate(this.db, context, 'requestTransfer', input, async (rows) => {
      const { worker, scheme, from, to } = input;
      refuseIfBroken([
        ...pseudonymRules('worker', worker),
        !ruleOf(scheme).moves && userError('scheme', 'NOT_MOVED', ruleOf(scheme).reason, ruleOf(scheme).reasonZh),
        regionsMeet(from, to) && userError('from', 'SAME', 'one of the regions lies in the other', '转出地与转入地不得相互包含'),
      ]);
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      refuseIfBroken([
        (await this.transfers.isOpen(rows, worker, scheme)) &&
          userError('scheme', 'OPEN', 'a transfer of this scheme is under way for this person', '该人员该险种有正在办理的转移'),
      ]);
      const places = { from_region: from, to_region: to };
      return this.transfers.insert(rows, { worker, scheme, ...places, channel: input.channel ?? 'COUNTER', applied_on: today() });
    });
  }

  advance(context: RequestContext, input: AdvanceTransferInput): Promise<Done> {
    return mutate(this.db, context, 'advanceTransfer', input, async (rows) => {
      const { step, reason = null } = input;
      const row = await this.transfers.locked(rows, input.transfer);
      const transfer = party(context, row);
      context.subjects.add(transfer.worker);
      const state = transfer.state as TransferState;
      const side = STEPS[step].by(state);
      refuseIfBroken([
        side === undefined &&
          userError('step', 'STATE', `${step} cannot be taken while it is ${state}`, `当前状态（${state}）不能办理该环节`),
        (reason !== null) !== Boolean(STEPS[step].reasoned) &&
          userError('reason', 'TOGETHER', 'a reason goes with REFUSE, WITHDRAW and REJECT', '原因仅随 REFUSE、WITHDRAW、REJECT 填写'),
        ...textRules({ reason }, LONGEST_REASON),
      ]);
      const region = transfer[side as Side];
      onlyAgencyOf(context, region, ARTICLE, 'input.step');
      const on = today();
      const columns = await this.take(rows, step, transfer, on, reason);
      await this.transfers.change(rows, transfer.id, columns, { step, region, on_day: on });
      return transfer.id;
    });
  }

  private async take(
    rows: RunStatement,
    step: TransferStep,
    transfer: TransferRequestRow,
    on: string,
    reason: string | null,
  ): Promise<Columns> {
    const { id, to_region } = transfer;
    switch (step) {
      case 'ACCEPT':
        return { state: 'ACCEPTED', accepted_on: on };
      case 'REFUSE':
        return { state: 'REFUSED', ended_on: on, reason };
      case 'CONFIRM':
        return { state: 'CONFIRMED', confirmed_on: on, ...(await this.statement(rows, transfer)) };
      case 'WITHDRAW':
        await this.transfers.thaw(rows, id);
        return { state: 'WITHDRAWN', ended_on: on, reason };
      case 'RELEASE':
        await this.transfers.give(rows, id, null);
        await this.transfers.endCover(rows, transfer, on);
        return { state: 'RELEASED', released_on: on };
      case 'CREDIT':
        await this.checkWhole(rows, transfer);
        await this.transfers.give(rows, id, to_region);
        return { state: 'COMPLETED', credited_on: on, ended_on: on };
      case 'REJECT':
        return { state: 'RETURNING', reason };
      case 'TAKE_BACK':
        await this.checkWhole(rows, transfer);
        await this.transfers.giveBack(rows, id);
        await this.transfers.interruptCover(rows, transfer);
        return { state: 'RETURNED', ended_on: on };
    }
  }

  private async statement(rows: RunStatement, transfer: TransferRequestRow): Promise<Columns> {
    const held = await this.transfers.freeze(rows, transfer);
    refuseIfBroken([!held && userError('step', 'NO_MONTHS', 'there are no months to move; refuse it', '没有可转移的缴费月份，请不予办理')]);
    const { months, bases, account } = held as MonthsSum;
    return { months, bases, ...statementOf(transfer.scheme as Scheme, { account, bases }) };
  }

  /** What arrives is what was confirmed, to the month and the fen. */
  private async checkWhole(rows: RunStatement, transfer: TransferRequestRow): Promise<void> {
    const part = await this.transfers.part(rows, transfer.id);
    const sameAccount = transfer.account === null || part?.account === transfer.account;
    if (part?.months !== transfer.months || part?.bases !== transfer.bases || !sameAccount)
      throw hubError('CONFLICT', 'what is on the way is not what was confirmed', { messageZh: '在途权益与转出确认不符' });
  }
}

/** The transfer, where the caller is one of its two regions; else it reads like none. Throws NOT_FOUND. */
function party(context: RequestContext, row: TransferRequestRow | undefined): TransferRequestRow {
  const own = row && [row.from_region, row.to_region].find((region) => isAgencyOf(context, region));
  return keptBy(context, row && own ? { ...row, region: own } : undefined, 'input.transfer');
}
