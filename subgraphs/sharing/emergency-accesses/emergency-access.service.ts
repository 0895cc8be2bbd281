import sql from 'sql-template-tag';
import { markCut } from '../../shared/authorization/cuts.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { hubError } from '../../shared/errors.ts';
import { isPseudonym } from '../../shared/identifiers/pseudonym.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { CauseSettings } from '../config.ts';
import { isAuthorityOf, ownDealings } from '../dealings.ts';
import { matterReference, matterRules } from '../matter-confirmations/matter-confirmation.service.ts';
import type { EmergencyAccessRepository, SeenAccesses } from './emergency-access.repository.ts';
import {
  EmergencyAccess,
  type OpenEmergencyAccessInput,
  REVIEW_ARTICLE,
  type ReviewEmergencyAccessInput,
  stateOf,
} from './emergency-access.type.ts';

const MAX_PERSONS = 5;
const MIN_REASON = 20;
const HOUR = 3_600_000;

/** Emergency access: immediate, for some hours, visible to the authority and the providers at once, reviewed within days. */
export class EmergencyAccessService {
  constructor(
    private readonly db: Database,
    private readonly accesses: EmergencyAccessRepository,
    private readonly settings: CauseSettings,
  ) {}

  async byId(context: RequestContext, id: string): Promise<EmergencyAccess | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.accesses.byIds(context, ids, seen(context)), (found) => found.id),
    ).load(id);
    return row && noted(context, EmergencyAccess.from(row));
  }

  async list(context: RequestContext, page: PageArguments) {
    const found = await this.accesses.list.page(context, seen(context), page);
    for (const node of found.nodes) noted(context, node);
    return found;
  }

  open(context: RequestContext, input: OpenEmergencyAccessInput): Promise<Done> {
    const { participant, region } = context.caller;
    const { EMERGENCY_HOURS, EMERGENCY_REVIEW_DAYS, EMERGENCIES_PER_DAY } = this.settings;
    return mutate(this.db, context, 'openEmergencyAccess', input, async (rows) => {
      const { matter, reason } = input;
      const persons = [...new Set(input.persons)];
      refuseIfBroken([
        ...matterRules(matter),
        (persons.length === 0 || persons.length > MAX_PERSONS) &&
          userError('persons', 'LENGTH', `must list 1 to ${MAX_PERSONS} persons`, `须为 1 至 ${MAX_PERSONS} 人`),
        persons.some((one) => !isPseudonym(one)) && userError('persons', 'FORMAT', 'not a pseudonym of this hub', '不是本枢纽的假名标识'),
        reason.trim().length < MIN_REASON &&
          userError(
            'reason',
            'LENGTH',
            `must explain in at least ${MIN_REASON} characters why the access cannot wait`,
            `紧急理由不得少于 ${MIN_REASON} 个字符`,
          ),
        ...textRules({ reason }),
      ]);
      for (const person of persons) context.subjects.add(person);
      const held = await this.accesses.heldOf(rows, participant);
      const now = new Date();
      const lately = held.filter(({ opened_at }) => now.getTime() - Date.parse(opened_at) < 24 * HOUR);
      refuseIfBroken([
        held.some((one) => stateOf(one, now) === 'MISUSE') &&
          userError(
            'matter',
            'MISUSE',
            'an earlier emergency access of this participant counts as misuse; the sharing authority must review it first',
            '本参与方此前的紧急查询已被认定滥用或者逾期未复核，须先由共享主管部门复核',
          ),
        lately.length >= EMERGENCIES_PER_DAY &&
          userError(
            'matter',
            'EMERGENCIES_PER_DAY',
            `at most ${EMERGENCIES_PER_DAY} emergency accesses are allowed per day (setting EMERGENCIES_PER_DAY)`,
            `每日至多 ${EMERGENCIES_PER_DAY} 次紧急查询（设置项 EMERGENCIES_PER_DAY）`,
          ),
      ]);
      return this.accesses.insert(rows, {
        participant,
        region,
        matter: matterReference(matter),
        persons,
        reason,
        opened_at: now.toISOString(),
        until_at: new Date(now.getTime() + EMERGENCY_HOURS * HOUR).toISOString(),
        review_by: workingCalendar().after(today(now), EMERGENCY_REVIEW_DAYS),
        providers: await this.accesses.providersOf(rows, context.caller, today(now)),
      });
    });
  }

  review(context: RequestContext, input: ReviewEmergencyAccessInput): Promise<Done> {
    return mutate(this.db, context, 'reviewEmergencyAccess', input, async (rows) => {
      const row = await this.accesses.locked(rows, input.access);
      if (!row || !isAuthorityOf(context, row.region))
        throw hubError('NOT_FOUND', 'there is no such emergency access in the region of this authority', {
          messageZh: '本地区没有该紧急查询',
          field: 'input.access',
        });
      notePersons(context, row.persons);
      onlyFor(row.participant !== context.caller.participant, 'an authority that did not open it', '非开启方的主管部门', REVIEW_ARTICLE);
      refuseIfBroken([
        row.reviewed_on !== null &&
          row.justified === input.justified &&
          userError('access', 'STATE', `it was already reviewed on ${row.reviewed_on}`, `该紧急查询已于 ${row.reviewed_on} 复核`),
        ...textRules({ note: input.note }),
      ]);
      await this.accesses.review(rows, row.id, context.caller.participant, today(), input.justified, input.note);
      return row.id;
    });
  }
}

/** The participant that opened it and the authority of its region see all fields. A provider sees that it exists. */
function seen(context: RequestContext): SeenAccesses {
  const { caller } = context;
  const authority = caller.kind === 'SHARING_AUTHORITY' ? withinRegion(caller.region, sql`region`) : sql`false`;
  const whole = sql`(participant = ${caller.participant} or ${authority})`;
  const visible = markCut(sql`(${whole} or ${caller.participant} = any(providers))`, ownDealings(context));
  return { visible, reader: caller.participant, whole };
}

/** Reading for whom it was opened is an access to these persons, so they are noted for the ledger. */
function noted(context: RequestContext, access: EmergencyAccess): EmergencyAccess {
  for (const person of access.personIds ?? []) context.subjects.add(person);
  return access;
}
