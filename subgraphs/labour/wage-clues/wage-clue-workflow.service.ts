import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { hubError } from '../../shared/errors.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import { ARTICLE, CLOSED_STATUSES, clueRules, placeRules } from './clue-rules.ts';
import type { WageClueRow } from './wage-clue.entity.ts';
import type { FileWageClueInput, ReferWageClueInput, ResolveWageClueInput, TakeUpWageClueInput } from './wage-clue.inputs.ts';
import { CLUES, type WageClueRepository } from './wage-clue.repository.ts';

const ROUTING_REASON = '用工所在地管辖 (competence by place of work)';

/**
 * A clue from filing to closing. Competent is the department of the place of work. The time limit runs from the day of receipt,
 * whatever the referrals.
 */
export class WageClueWorkflow {
  private readonly procedure: Procedure<WageClueRow>;

  constructor(
    db: Database,
    private readonly clues: WageClueRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {
    this.procedure = { db, table: CLUES, persons: ({ worker }) => [worker], kept: handled };
  }

  async file(context: RequestContext, input: FileWageClueInput): Promise<Done> {
    onlyLabour(context);
    return openRecord(
      this.procedure,
      { context, name: 'fileWageClue', input },
      {
        action: 'FILED',
        rules: async (rows) => {
          const broken = [...placeRules('place', input.place), ...clueRules(input)];
          return broken.some(Boolean) ? broken : registeredRules(this.enterprises, rows, input.enterprise);
        },
        insert: async (rows) => {
          const duplicate = await this.clues.openDuplicate(rows, input.worker, input.enterprise);
          const { region, participant } = context.caller;
          const taken = { region: input.place, received_on: today(), recorded_by: participant };
          const id = await this.clues.insert(rows, { ...input, ...taken, duplicate_of: duplicate });
          // A clue filed elsewhere is referred to the place of work at once; the department that filed it still sees it.
          if (!regionCovers(region, input.place))
            await this.clues.insertReferral(rows, { id, region }, input.place, ROUTING_REASON, today());
          return id;
        },
        note: () => input.place,
      },
    );
  }

  async takeUp(context: RequestContext, input: TakeUpWageClueInput): Promise<Done> {
    onlyLabour(context);
    return takeStep(this.procedure, { context, name: 'takeUpWageClue', input, field: 'clue' }, 'TAKEN_UP', {
      closed: ({ status }) => inState('clue', status !== 'RECEIVED', 'the clue has been taken up already', '该线索已受理'),
      columns: ({ on }) => ({ status: 'IN_PROGRESS', taken_up_on: on }),
    });
  }

  async refer(context: RequestContext, input: ReferWageClueInput): Promise<Done> {
    onlyLabour(context);
    return takeStep(this.procedure, { context, name: 'referWageClue', input, field: 'clue' }, 'REFERRED', {
      closed: settled,
      rules: ({ row: { region } }) => [
        ...placeRules('to', input.to),
        input.to === region && userError('to', 'SAME', 'the clue is handled in this region already', '该线索已在该地区办理'),
        ...textRules({ reason: input.reason }),
      ],
      columns: async ({ row, rows, on }) => {
        await this.clues.insertReferral(rows, row, input.to, input.reason, on);
        return { region: input.to };
      },
      note: ({ to, reason }) => `${to}: ${reason}`,
    });
  }

  async resolve(context: RequestContext, input: ResolveWageClueInput): Promise<Done> {
    onlyLabour(context);
    return takeStep(this.procedure, { context, name: 'resolveWageClue', input, field: 'clue' }, input.outcome, {
      closed: settled,
      rules: () => [
        !CLOSED_STATUSES.includes(input.outcome) &&
          userError('outcome', 'OUTCOME', `must be one of ${CLOSED_STATUSES.join(', ')}`, '须为已支付、不属实或转仲裁'),
        ...textRules({ note: input.note }),
      ],
      columns: ({ on }) => ({ status: input.outcome, note: input.note ?? null, resolved_on: on }),
      note: ({ note }) => note,
    });
  }
}

const settled = ({ status }: WageClueRow) => inState('clue', CLOSED_STATUSES.includes(status), 'the clue is closed', '该线索已办结');

/** Returns the clue if the caller's department handles it now; otherwise throws NOT_FOUND, as for a clue that does not exist. */
function handled({ caller }: RequestContext, clue: WageClueRow | undefined, field: string): WageClueRow {
  if (clue && regionCovers(caller.region, clue.region)) return clue;
  throw hubError('NOT_FOUND', 'this department handles no such clue', { messageZh: '该线索不存在或者不由本部门办理', field });
}

const onlyLabour = ({ caller }: RequestContext) =>
  onlyFor(caller.kind === 'LABOUR', 'a labour department', '人力资源社会保障部门', ARTICLE);
