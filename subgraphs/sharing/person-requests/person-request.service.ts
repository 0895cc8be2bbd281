import sql, { type Sql } from 'sql-template-tag';
import { agencyOf } from '../../shared/agencies.ts';
import { dealingsOnly, markCut } from '../../shared/authorization/cuts.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { CatalogueRepository } from '../catalogue/catalogue.repository.ts';
import { found, isAuthorityOf, personAsking, withItself } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { lastDay } from '../time-limits/time-limits.ts';
import type { PersonRequestRow } from './person-request.entity.ts';
import type {
  AnswerPersonRequestInput,
  ComplainOfPersonRequestInput,
  DecidePersonComplaintInput,
  FilePersonRequestInput,
  PersonRequestFilter,
  WithdrawPersonRequestInput,
} from './person-request.inputs.ts';
import { PERSON_REQUESTS, type PersonRequestRepository } from './person-request.repository.ts';
import { PersonRequest } from './person-request.type.ts';

const ARTICLE = '个人信息保护法第五十条 (PIPL Art. 50)';
const COMPLAINTS = '政务数据共享条例第三十七条；个人信息保护法第六十五条 (Decree 809 Art. 37; PIPL Art. 65)';
const OPEN = ['FILED', 'COMPLAINED'];

/** Requests of persons about their own data. Complaints go to the sharing authority of the body's region. */
export class PersonRequestService {
  private readonly procedure: Procedure<PersonRequestRow>;

  constructor(
    db: Database,
    private readonly requests: PersonRequestRepository,
    private readonly participants: ParticipantService,
    private readonly catalogue: CatalogueRepository,
  ) {
    this.procedure = { db, table: PERSON_REQUESTS, persons: ({ person }) => [person], kept: found('request', '个人请求') };
  }

  async byId(context: RequestContext, id: string): Promise<PersonRequest | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.requests.byIds(context, ids, visible(context)), (one) => one.id),
    ).load(id);
    return row && PersonRequest.from({ ...row, reader: context.caller.participant });
  }

  list(context: RequestContext, filter: PersonRequestFilter | null, page: PageArguments) {
    return this.requests.list.page(context, { ...filter, visible: visible(context), reader: context.caller.participant }, page);
  }

  async file(context: RequestContext, input: FilePersonRequestInput): Promise<Done> {
    const person = personAsking(context);
    const body = await this.participants.byId(context, input.to);
    const isComplaint = input.kind === 'COMPLAINT';
    return openRecord(
      this.procedure,
      { context, name: 'filePersonRequest', input },
      {
        action: 'FILED',
        rules: async () => [
          withItself(context, input.to, 'to'),
          !body &&
            userError(
              'to',
              'UNKNOWN_PARTICIPANT',
              'there is no such participant; looksAtMe lists the bodies that accessed the data',
              '没有该参与方；可用 looksAtMe 查看查询过本人信息的单位',
            ),
          Boolean(body && input.coordinate) &&
            (await this.isUnknownField(context, agencyOf(body?.kind as never), input.coordinate as string)),
          ...textRules({ content: input.content }),
        ],
        insert: (rows) =>
          this.requests.insert(rows, {
            person,
            kind: input.kind,
            addressed: input.to,
            region: body?.regionCode as string,
            coordinate: input.coordinate ?? null,
            content: input.content,
            state: isComplaint ? 'COMPLAINED' : 'FILED',
            filed_on: today(),
            complained_on: isComplaint ? today() : null,
            complaint: null,
          }),
      },
    );
  }

  answer(context: RequestContext, input: AnswerPersonRequestInput): Promise<Done> {
    const state = input.granted ? 'GRANTED' : 'REFUSED';
    return takeStep(this.procedure, this.of(context, 'answerPersonRequest', input), state, {
      closed: (row) => inState('request', row.state !== 'FILED', 'the request is not waiting for an answer', '该请求不在待答复状态'),
      rules: ({ row }) => {
        onlyFor(row.addressed === context.caller.participant, 'the body that was asked', '被请求单位', ARTICLE);
        return textRules({ answer: input.answer });
      },
      columns: ({ on }) => ({ state, answered_on: on, answer: input.answer }),
      note: ({ answer }) => answer,
    });
  }

  complain(context: RequestContext, input: ComplainOfPersonRequestInput): Promise<Done> {
    personAsking(context);
    return takeStep(this.procedure, this.of(context, 'complainOfPersonRequest', input), 'COMPLAINED', {
      closed: (row) =>
        inState(
          'request',
          !['GRANTED', 'REFUSED'].includes(row.state) && !isLate(row),
          'a complaint is possible only after the answer or after the time limit for it',
          '须在答复之后或者答复期限届满之后提出投诉',
        ),
      rules: ({ row }) => [withItself(context, row.addressed, 'request'), ...textRules({ reason: input.reason })],
      columns: ({ on }) => ({ state: 'COMPLAINED', complained_on: on, complaint: input.reason }),
      note: ({ reason }) => reason,
    });
  }

  decide(context: RequestContext, input: DecidePersonComplaintInput): Promise<Done> {
    const state = input.upheld ? 'UPHELD' : 'DISMISSED';
    return takeStep(this.procedure, this.of(context, 'decidePersonComplaint', input), state, {
      closed: (row) => inState('request', row.state !== 'COMPLAINED', 'there is no complaint waiting for a decision', '没有待处理的投诉'),
      rules: ({ row }) => {
        // An authority does not decide complaints about itself, except the national one, which has no superior.
        const isOwn = row.addressed === context.caller.participant && row.region !== WHOLE_COUNTRY;
        onlyFor(
          isAuthorityOf(context, row.region) && !isOwn,
          'the sharing authority of the region of the body',
          '被投诉单位所在地区的共享主管部门',
          COMPLAINTS,
        );
        return textRules({ decision: input.decision });
      },
      columns: ({ on }) => ({ state, decided_on: on, decision: input.decision }),
      note: ({ decision }) => decision,
    });
  }

  withdraw(context: RequestContext, input: WithdrawPersonRequestInput): Promise<Done> {
    personAsking(context);
    return takeStep(this.procedure, this.of(context, 'withdrawPersonRequest', input), 'WITHDRAWN', {
      closed: (row) => inState('request', !OPEN.includes(row.state), 'the request has already ended', '该请求已办结'),
      rules: ({ row }) => [withItself(context, row.addressed, 'request')],
      columns: ({ on }) => ({ state: 'WITHDRAWN', decided_on: on }),
    });
  }

  private async isUnknownField(context: RequestContext, agency: string, coordinate: string) {
    const known = await this.catalogue.providedBy(context, agency, [coordinate]);
    return (
      !known.has(coordinate) && userError('coordinate', 'UNKNOWN_FIELD', 'this body does not share this field', '该单位未共享该数据项')
    );
  }

  /** The request named in the input, if the caller may see it. */
  private of<Input extends { request: string }>(context: RequestContext, name: string, input: Input) {
    const find = (rows: RunStatement) => this.requests.locked(rows, input.request, visible(context));
    return { context, name, input, field: 'request' as const, find };
  }
}

const isLate = ({ state, filed_on }: PersonRequestRow) => state === 'FILED' && today() > lastDay('PERSON_REQUEST', filed_on);

/** The person and the body may see it; the authority of the region only after a complaint. */
export function visible({ caller }: RequestContext): Sql {
  // The authority sees only requests with a complaint.
  const authority = caller.kind === 'SHARING_AUTHORITY' ? withinRegion(caller.region, sql`region`) : sql`false`;
  return markCut(sql`(${caller.participant} in (person, addressed) or complained_on is not null and ${authority})`, dealingsOnly());
}
