import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import type {
  AnswerOpinionInput,
  ConcludeConsultationInput,
  OpenConsultationInput,
  PublishConsultationInput,
  RaiseOpinionInput,
} from './consultation.inputs.ts';
import type { ConsultationRepository } from './consultation.repository.ts';

const LONGEST_TITLE = 200;
const LONGEST_PAST = 365;
const LONGEST_NUMBER = 64;

/** A consultation from its first day to the day on which every worker concerned was told. */
export class ConsultationWorkflow {
  constructor(
    private readonly db: Database,
    private readonly consultations: ConsultationRepository,
  ) {}

  open(context: RequestContext, input: OpenConsultationInput): Promise<Done> {
    onlyUnionOf(context, input.region, limitOf('CONSULT_PUBLISH').article);
    return mutate(this.db, context, 'openConsultation', input, async (rows) => {
      const { enterprise, region, union, title, topics, openedOn } = input;
      refuseIfBroken([
        ...textRules({ title }, LONGEST_TITLE),
        ...namesRules('topics', topics),
        ...dayRules('openedOn', openedOn, addDays(today(), -LONGEST_PAST)),
        ...(await unionRules(rows, union, region)),
      ]);
      return this.consultations.insert(rows, { enterprise, region, union_id: union, title, topics, opened_on: openedOn });
    });
  }

  raise(context: RequestContext, input: RaiseOpinionInput): Promise<Done> {
    return mutate(this.db, context, 'raiseOpinion', input, async (rows) => {
      const consultation = keptBy(context, await this.consultations.locked(rows, input.consultation), 'input.consultation');
      refuseIfBroken([...openRules(consultation.concluded_on), ...textRules({ text: input.text })]);
      return this.consultations.insertOpinion(rows, {
        ...{ consultation: consultation.id, raised_by: input.raisedBy, raised_on: today(), text: input.text },
      });
    });
  }

  answer(context: RequestContext, input: AnswerOpinionInput): Promise<Done> {
    return mutate(this.db, context, 'answerOpinion', input, async (rows) => {
      const opinion = keptBy(context, await this.consultations.lockedOpinion(rows, input.opinion), 'input.opinion');
      const { adoption, answer, rule = null } = input;
      refuseIfBroken([
        opinion.answered_on !== null && userError('opinion', 'STATE', 'it was answered', '该意见已答复'),
        ...textRules({ answer }),
        ...textRules({ rule }, LONGEST_NUMBER),
        rule !== null &&
          adoption === 'NOT_ADOPTED' &&
          userError('rule', 'STATE', 'an opinion that was not taken up changed no rule', '未采纳的意见不能对应规则修改'),
      ]);
      await this.consultations.answer(rows, opinion.id, { adoption, answer, answered_on: today(), rule });
      return opinion.id;
    });
  }

  conclude(context: RequestContext, input: ConcludeConsultationInput): Promise<Done> {
    return mutate(this.db, context, 'concludeConsultation', input, async (rows) => {
      const consultation = keptBy(context, await this.consultations.locked(rows, input.consultation), 'input.consultation');
      const { concludedOn, result, contract = null } = input;
      refuseIfBroken([
        ...openRules(consultation.concluded_on),
        ...dayRules('concludedOn', concludedOn, consultation.opened_on),
        ...textRules({ result }),
        contract !== null &&
          !(await this.consultations.isAgreement(rows, contract)) &&
          userError('contract', 'UNKNOWN', 'no such agreement on algorithms and rules', '没有该算法和劳动规则协议'),
      ]);
      await this.consultations.conclude(rows, consultation.id, concludedOn, result, contract);
      return consultation.id;
    });
  }

  publish(context: RequestContext, input: PublishConsultationInput): Promise<Done> {
    return mutate(this.db, context, 'publishConsultation', input, async (rows) => {
      const { id, concluded_on, published_on } = keptBy(
        context,
        await this.consultations.locked(rows, input.consultation),
        'input.consultation',
      );
      refuseIfBroken([
        (concluded_on === null || published_on !== null) &&
          userError('consultation', 'STATE', 'it has no result yet, or was published', '尚未形成结果，或者已公布'),
        ...(concluded_on ? dayRules('publishedOn', input.publishedOn, concluded_on) : []),
      ]);
      await this.consultations.publish(rows, id, input.publishedOn);
      return id;
    });
  }
}

const openRules = (concludedOn: string | null) => [
  concludedOn !== null && userError('consultation', 'STATE', 'it has its result', '已形成协商结果'),
];
