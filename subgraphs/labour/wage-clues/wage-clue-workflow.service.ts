import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { hubError } from '../../shared/errors.ts';
import { regionCovers, regionDepth } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { WageClueRow } from './wage-clue.entity.ts';
import type { FileWageClueInput, ReferWageClueInput, ResolveWageClueInput, TakeUpWageClueInput } from './wage-clue.inputs.ts';
import type { WageClueRepository } from './wage-clue.repository.ts';

const ROUTED = '用工所在地管辖 (competence of the place of work)';
const ENDS = ['PAID', 'UNFOUNDED', 'TO_ARBITRATION'];
// 劳动保障监察条例第十三条: the department of the county or city where the work is done.
const ARTICLE = '劳动保障监察条例第十三条';

/** A clue from intake to outcome. It goes to the department of the place of work; the clock runs from the first day, wherever it is sent on to. */
export class WageClueWorkflow {
  constructor(
    private readonly db: Database,
    private readonly clues: WageClueRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  file(context: RequestContext, input: FileWageClueInput): Promise<Done> {
    onlyLabour(context);
    return mutate(this.db, context, 'fileWageClue', input, async (rows) => {
      const { ticket, account } = input;
      refuseIfBroken([
        ...pseudonymRules('worker', input.worker),
        ...placeRules('place', input.place),
        Number(input.amount) <= 0 && userError('amount', 'RANGE', 'the amount is more than nothing', '金额须大于零'),
        (ticket?.length ?? 0) > 100 &&
          userError('ticket', 'LENGTH', 'a ticket number has at most 100 characters', '工单号不得超过 100 个字符'),
        ...textRules({ ticket, account }),
      ]);
      refuseIfBroken(await registeredRules(this.enterprises, rows, input.enterprise));
      const duplicate = await this.clues.openTwin(rows, input.worker, input.enterprise);
      const id = await this.clues.insert(rows, { ...input, region: input.place, received_on: today(), duplicate_of: duplicate });
      // Taken in elsewhere, it goes to the place of work at once, and whoever took it in goes on seeing it.
      const { region } = context.caller;
      if (!regionCovers(region, input.place)) await this.clues.noteReferral(rows, { id, region }, input.place, ROUTED, today());
      return id;
    });
  }

  takeUp(context: RequestContext, input: TakeUpWageClueInput): Promise<Done> {
    onlyLabour(context);
    return mutate(this.db, context, 'takeUpWageClue', input, async (rows) => {
      const clue = await this.handled(context, await this.clues.locked(rows, input.clue));
      refuseIfBroken([clue.status !== 'RECEIVED' && userError('clue', 'STATE', 'the clue was taken up before', '该线索已受理')]);
      await this.clues.takeUp(rows, clue.id, today());
      return clue.id;
    });
  }

  refer(context: RequestContext, input: ReferWageClueInput): Promise<Done> {
    onlyLabour(context);
    return mutate(this.db, context, 'referWageClue', input, async (rows) => {
      const clue = await this.handled(context, await this.clues.locked(rows, input.clue));
      refuseIfBroken([
        ENDS.includes(clue.status) && userError('clue', 'STATE', 'the clue is settled', '该线索已办结'),
        ...placeRules('to', input.to),
        input.to === clue.region && userError('to', 'SAME', 'the clue is there already', '该线索已在该地区办理'),
        ...textRules({ reason: input.reason }),
      ]);
      await this.clues.refer(rows, clue, input.to, input.reason, today());
      return clue.id;
    });
  }

  resolve(context: RequestContext, input: ResolveWageClueInput): Promise<Done> {
    onlyLabour(context);
    return mutate(this.db, context, 'resolveWageClue', input, async (rows) => {
      const clue = await this.handled(context, await this.clues.locked(rows, input.clue));
      refuseIfBroken([
        ENDS.includes(clue.status) && userError('clue', 'STATE', 'the clue is settled', '该线索已办结'),
        !ENDS.includes(input.outcome) && userError('outcome', 'OUTCOME', `one of ${ENDS.join(', ')}`, '须为已支付、不属实或转仲裁'),
        ...textRules({ note: input.note }),
      ]);
      await this.clues.resolve(rows, clue.id, input.outcome, input.note ?? null, today());
      return clue.id;
    });
  }

  /** The clue, where the caller's department handles it now; else it reads like none. */
  private async handled({ caller }: RequestContext, clue: WageClueRow | undefined): Promise<WageClueRow> {
    if (clue && regionCovers(caller.region, clue.region)) return clue;
    throw hubError('NOT_FOUND', 'this department handles no such clue', { messageZh: '本部门没有正在办理的该线索', field: 'input.clue' });
  }
}

const placeRules = (field: string, region: string) => [
  regionDepth(region) < 2 && userError(field, 'LEVEL', `a county or a city: ${ARTICLE}`, `须为县级或者设区的市级：${ARTICLE}`),
];

const onlyLabour = ({ caller }: RequestContext) =>
  onlyFor(caller.kind === 'LABOUR', 'a labour department', '人力资源社会保障部门', ARTICLE);
