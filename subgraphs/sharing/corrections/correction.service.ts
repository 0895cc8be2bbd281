import sql from 'sql-template-tag';
import { agencyOf } from '../../shared/agencies.ts';
import { isAboutPersons } from '../../shared/authorization/access-rules.ts';
import type { Classification } from '../../shared/authorization/classification.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import { valueDigest } from '../../shared/corrections/held-value.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { CallerWithGrants } from '../../shared/identity/caller.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { found, visibleDealings, withItself } from '../dealings.ts';
import type { LedgerService } from '../ledger/ledger.service.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import type { Participant } from '../participants/participant.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { CorrectionRow } from './correction.entity.ts';
import { CORRECTIONS, type CorrectionRepository } from './correction.repository.ts';
import { type AnswerCorrectionInput, Correction, type CorrectionFilter, type RequestCorrectionInput } from './correction.type.ts';

const ARTICLE = 'Decree 809 Art. 26';

/** Corrections go to the provider, which answers within ten working days. All readers of the wrong value are listed. */
export class CorrectionService {
  private readonly procedure: Procedure<CorrectionRow>;

  constructor(
    db: Database,
    private readonly corrections: CorrectionRepository,
    private readonly participants: ParticipantService,
    private readonly ledger: LedgerService,
  ) {
    this.procedure = { db, table: CORRECTIONS, persons: ({ subject }) => [subject], kept: found('correction', '校核') };
  }

  static deadlines(row: CorrectionRow): Deadline[] {
    return [clock('CORRECTION', row.requested_on, row.answered_on)];
  }

  async byId(context: RequestContext, id: string): Promise<Correction | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.corrections.byIds(context, ids, this.visible(context)), (one) => one.id),
    ).load(id);
    return row && Correction.from(row, CorrectionService.deadlines(row));
  }

  list(context: RequestContext, filter: CorrectionFilter | null, page: PageArguments) {
    return this.corrections.list.page(context, { ...filter, visible: this.visible(context) }, page);
  }

  async request(context: RequestContext, input: RequestCorrectionInput): Promise<Done> {
    const { caller } = context;
    const provider = await this.participants.byId(context, input.provider);
    const agency = provider ? agencyOf(provider.kind) : '';
    return openRecord(
      this.procedure,
      { context, name: 'requestCorrection', input },
      {
        action: 'REQUESTED',
        rules: async (rows) => {
          const classification = await this.corrections.classOf(rows, agency, input.coordinate);
          const first = [
            withItself(context, input.provider, 'provider'),
            input.provider === caller.participant &&
              userError(
                'provider',
                'OWN',
                'this is a value of the caller’s own records; change it directly',
                '该数据由本方提供，应自行更正，无须提出校核',
              ),
            !provider && userError('provider', 'UNKNOWN_PARTICIPANT', 'there is no such participant', '没有该参与方'),
            provider !== null &&
              !classification &&
              userError('coordinate', 'UNKNOWN_FIELD', 'the provider does not share this field', '提供方未共享该数据项'),
            ...personRules(context, input.subject, classification),
            input.wrong === input.right && userError('right', 'SAME', 'wrong and right must be different values', '两个值相同'),
            Boolean(input.wrongSince && input.wrongSince > today()) &&
              userError('wrongSince', 'FUTURE', 'the day is in the future', '日期不得晚于今日'),
            ...textRules({ record: input.record, wrong: input.wrong, right: input.right, evidence: input.evidence }),
          ];
          return first.some(Boolean) ? first : heldRules(caller, provider, input);
        },
        insert: (rows) =>
          this.corrections.insert(rows, {
            requester: caller.participant,
            provider: input.provider,
            region: caller.region,
            coordinate: input.coordinate,
            record: input.record,
            subject: input.subject ?? null,
            wrong: input.wrong,
            right_value: input.right,
            evidence: input.evidence,
            wrong_since: input.wrongSince ?? null,
            requested_on: today(),
          }),
      },
    );
  }

  answer(context: RequestContext, input: AnswerCorrectionInput): Promise<Done> {
    const find = (rows: RunStatement) => this.corrections.locked(rows, input.correction, this.visible(context));
    const state = input.corrected ? 'CORRECTED' : 'REJECTED';
    return takeStep(this.procedure, { context, name: 'answerCorrection', input, field: 'correction', find }, state, {
      closed: (row) => inState('correction', row.state !== 'REQUESTED', 'the correction was already answered', '该校核已答复'),
      rules: ({ row }) => {
        onlyFor(row.provider === context.caller.participant, 'the provider', '提供方', ARTICLE);
        const held = heldOf(context.caller, row);
        return [
          input.corrected &&
            Boolean(held?.isValue) &&
            userError(
              'corrected',
              'UNCHANGED',
              'the record still has the wrong value; correct the record first, for example with correctLabourRecord',
              '该记录仍为原值，请先更正记录（如 correctLabourRecord）',
            ),
          ...textRules({ answer: input.answer }),
        ];
      },
      columns: async ({ row, on }) => ({
        state,
        answered_on: on,
        answer: input.answer,
        recalled_readers: JSON.stringify(input.corrected ? await this.ledger.readers(context, context.caller, row) : []),
      }),
      note: ({ answer }) => answer,
    });
  }

  /** Corrections of values that the caller had read and must read again. */
  async notices(context: RequestContext, page: PageArguments) {
    const { participant } = context.caller;
    const found = await this.corrections.notices.page(context, { reader: participant }, page);
    for (const { subject } of found.nodes) if (subject) context.subjects.add(subject);
    return found;
  }

  private visible(context: RequestContext) {
    return visibleDealings(context, 'corrections', sql`requester`, sql`provider`);
  }
}

/** A correction about a person requires a matter that concerns that person. */
function personRules({ caller }: RequestContext, subject: string | null | undefined, classification: Classification | undefined) {
  const needed = classification !== undefined && isAboutPersons(classification);
  const isOwn = caller.kind === 'PERSON' && subject === caller.participant;
  const vouched = isOwn || (subject && caller.matter?.confirmed.includes(subject));
  return [
    needed && !subject && userError('subject', 'REQUIRED', 'subject is required: the field is about a person', '该数据项涉及个人，须指明'),
    Boolean(subject) &&
      !vouched &&
      userError('subject', 'MATTER', 'X-Hub-Matter must name a matter that concerns the person', '须以 X-Hub-Matter 列明与本人有关的案由'),
  ];
}

/** The provider must have the record, the caller must be allowed to see it, and the record must have the value. */
function heldRules(caller: CallerWithGrants, provider: Participant | null, input: RequestCorrectionInput) {
  const found = heldOf(caller, input);
  if (!found?.correctable)
    return [
      userError(
        'coordinate',
        'NOT_CORRECTABLE',
        'this field is calculated; name the field that it is calculated from',
        '该数据项不是单一记录值，请指明其所依据的数据项',
      ),
    ];
  if (found.region === null || !regionCovers((provider as Participant).regionCode, found.region))
    return [
      userError('record', 'UNKNOWN', 'the provider has no such record that this participant may see', '提供方没有本参与方可查询的该记录'),
    ];
  return [!found.isValue && userError('wrong', 'VALUE', 'the record does not have this value', '该记录现值不是此值')];
}

/** What the gateway found about this value: one operation may name several values of one record. */
const heldOf = (
  { held = [] }: CallerWithGrants,
  { coordinate, record, subject = null, wrong }: Pick<RequestCorrectionInput, 'coordinate' | 'record' | 'subject' | 'wrong'>,
) => {
  const digest = valueDigest(wrong);
  return held.find((one) => one.coordinate === coordinate && one.record === record && one.subject === subject && one.digest === digest);
};
