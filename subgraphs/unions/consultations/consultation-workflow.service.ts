import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import type { ConsultationRow, OpinionRow } from './consultation.entity.ts';
import type {
  AnswerOpinionInput,
  ConcludeConsultationInput,
  OpenConsultationInput,
  PublishConsultationInput,
  RaiseOpinionInput,
} from './consultation.inputs.ts';
import { CONSULTATIONS, type ConsultationRepository, OPINIONS } from './consultation.repository.ts';

const MAX_TITLE = 200;
const MAX_PAST = 365;
const MAX_NUMBER = 64;

/** Steps of a consultation, from its opening to the publication of its result. */
export class ConsultationWorkflow {
  private readonly procedure: Procedure<ConsultationRow>;
  private readonly ofOpinions: Procedure<OpinionRow & { region: string }>;

  constructor(
    private readonly db: Database,
    private readonly consultations: ConsultationRepository,
  ) {
    this.procedure = { db, table: CONSULTATIONS, persons: () => [], kept: keptBy };
    this.ofOpinions = { db, table: OPINIONS, persons: () => [], kept: keptBy };
  }

  async open(context: RequestContext, input: OpenConsultationInput): Promise<Done> {
    onlyUnionOf(context, input.region, limitOf('CONSULT_PUBLISH').article);
    const { enterprise, region, union, title, topics, openedOn } = input;
    return openRecord(
      this.procedure,
      { context, name: 'openConsultation', input },
      {
        action: 'OPENED',
        on: openedOn,
        rules: async (rows) => [
          ...textRules({ title }, MAX_TITLE),
          ...namesRules('topics', topics),
          ...dayRules('openedOn', openedOn, addDays(today(), -MAX_PAST)),
          ...(await unionRules(rows, union, region)),
        ],
        insert: (rows) => this.consultations.insert(rows, { enterprise, region, union_id: union, title, topics, opened_on: openedOn }),
      },
    );
  }

  raise(context: RequestContext, input: RaiseOpinionInput): Promise<Done> {
    return openRecord(
      { db: this.db, table: OPINIONS },
      { context, name: 'raiseOpinion', input },
      {
        action: 'RAISED',
        rules: async (rows) => [
          concluded(keptBy(context, await CONSULTATIONS.locked(rows, input.consultation), 'input.consultation')),
          ...textRules({ text: input.text }),
        ],
        insert: (rows) =>
          this.consultations.insertOpinion(rows, {
            consultation: input.consultation,
            raised_by: input.raisedBy,
            raised_on: today(),
            text: input.text,
          }),
      },
    );
  }

  answer(context: RequestContext, input: AnswerOpinionInput): Promise<Done> {
    const { adoption, answer, rule = null } = input;
    const find = (rows: RunStatement) => this.consultations.lockedOpinion(rows, input.opinion);
    return takeStep(this.ofOpinions, { context, name: 'answerOpinion', input, field: 'opinion', find }, adoption, {
      closed: ({ answered_on }) => inState('opinion', answered_on !== null, 'this opinion was already answered', '该意见已答复'),
      rules: () => [
        ...textRules({ answer }),
        ...textRules({ rule }, MAX_NUMBER),
        inState(
          'rule',
          rule !== null && adoption === 'NOT_ADOPTED',
          'rule is not allowed with NOT_ADOPTED',
          '未采纳的意见不能对应规则修改',
        ),
      ],
      columns: ({ on }) => ({ adoption, answer, answered_on: on, rule }),
    });
  }

  conclude(context: RequestContext, input: ConcludeConsultationInput): Promise<Done> {
    const { result, contract = null } = input;
    return takeStep(this.procedure, { context, name: 'concludeConsultation', input, field: 'consultation' }, 'CONCLUDED', {
      closed: concluded,
      day: 'concludedOn',
      after: ['opened_on'],
      rules: async ({ rows }) => [
        ...textRules({ result }),
        contract !== null &&
          !(await this.consultations.isAgreement(rows, contract)) &&
          userError('contract', 'UNKNOWN', 'there is no such agreement on algorithms and rules', '没有该算法和劳动规则协议'),
      ],
      columns: ({ on }) => ({ concluded_on: on, result, contract }),
      note: () => contract,
    });
  }

  publish(context: RequestContext, input: PublishConsultationInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'publishConsultation', input, field: 'consultation' }, 'PUBLISHED', {
      closed: ({ concluded_on, published_on }) =>
        inState(
          'consultation',
          concluded_on === null || published_on !== null,
          'the consultation has no result yet, or its result was already published',
          '尚未形成结果，或者已公布',
        ),
      day: 'publishedOn',
      after: ['concluded_on'],
      columns: ({ on }) => ({ published_on: on }),
    });
  }
}

const concluded = ({ concluded_on }: ConsultationRow) =>
  inState('consultation', concluded_on !== null, 'the consultation already has a result', '已形成协商结果');
