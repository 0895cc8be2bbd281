import sql, { type Sql } from 'sql-template-tag';
import { dealingsOnly, markCut } from '../../shared/authorization/cuts.ts';
import { addMonths, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import { found, personAsking } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import type { PersonRepository } from '../persons/person.repository.ts';
import { lastDay } from '../time-limits/time-limits.ts';
import { mayActFor } from './agents.ts';
import type { MandateRow } from './mandate.entity.ts';
import type { EndMandateInput, GrantMandateInput, IssueAgentCodeInput, MandateFilter } from './mandate.inputs.ts';
import { MANDATES, type MandateRepository } from './mandate.repository.ts';
import { AgentCode, Mandate, stateOf } from './mandate.type.ts';

const MAX_LABEL = 40;
/** Maximum of mandates in force per person, and of unused codes. */
const MAX_OF_PERSON = 20;
const MAX_CODES = 20;

/** Maximum number of mandates of one agent: a body, and a person. */
export interface MandateLimits {
  MANDATES_PER_BODY: number;
  MANDATES_PER_PERSON: number;
}

/** Mandates. Only the person grants and withdraws; the agent may give it up. */
export class MandateService {
  private readonly procedure: Procedure<MandateRow>;

  constructor(
    private readonly db: Database,
    private readonly mandates: MandateRepository,
    private readonly participants: ParticipantService,
    private readonly persons: PersonRepository,
    private readonly limits: MandateLimits,
  ) {
    this.procedure = { db, table: MANDATES, persons: ({ person }) => [person], kept: found('mandate', '授权委托') };
  }

  async byId(context: RequestContext, id: string): Promise<Mandate | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.mandates.byIds(context, ids, seen(context, await this.callers(context))), (one) => one.id),
    ).load(id);
    return row && Mandate.from({ ...row, reader: context.caller.participant });
  }

  async list(context: RequestContext, filter: MandateFilter | null, page: PageArguments) {
    const callers = await this.callers(context);
    const search = { ...filter, visible: seen(context, callers), reader: context.caller.participant, callers };
    return this.mandates.list.page(context, search, page);
  }

  async grant(context: RequestContext, input: GrantMandateInput): Promise<Done> {
    const person = personAsking(context);
    const body = input.participant ? await this.participants.byId(context, input.participant) : null;
    return mutate(this.db, context, 'grantMandate', input, async (rows) => {
      const from = input.validFrom ?? today();
      const to = input.validTo ?? lastDay('MANDATE', from);
      const agent = input.agentCode ? await this.mandates.agentOfCode(rows, input.agentCode) : body?.id;
      const kind = input.agentCode ? 'PERSON' : body?.kind;
      refuseIfBroken([
        Boolean(input.participant) === Boolean(input.agentCode) &&
          userError('participant', 'ONE', 'exactly one of participant and agentCode is required', '受托单位与受托码须且仅须填写一项'),
        Boolean(input.participant) &&
          !(body && mayActFor(body)) &&
          userError(
            'participant',
            'NO_AGENT',
            'must be a registered union or legal aid body',
            '须为参与方登记中的工会或者法律援助主管部门',
          ),
        Boolean(input.agentCode) &&
          agent === undefined &&
          userError(
            'agentCode',
            'CODE',
            'the code is invalid, expired or already used; ask the person for a new one',
            '受托码无效、已用或者过期，请重新获取',
          ),
        agent === person && userError('agentCode', 'SELF', 'the agent must be another person', '不能委托本人'),
        ...scopeRules(input.scopes),
        ...dayRules(from, to),
        ...textRules({ label: input.label }, MAX_LABEL),
      ]);
      const running = await this.mandates.running(rows, agent as string, person);
      const most = kind === 'PERSON' ? this.limits.MANDATES_PER_PERSON : this.limits.MANDATES_PER_BODY;
      refuseIfBroken([
        running.agents >= most &&
          userError('agentCode', 'AGENT_FULL', 'this agent has reached the maximum number of mandates', '该受托人的受托数量已达上限'),
        running.persons >= MAX_OF_PERSON &&
          userError(
            'scopes',
            'TOO_MANY',
            `at most ${MAX_OF_PERSON} mandates may be in force at the same time; end one first`,
            `同时有效的授权委托不得超过 ${MAX_OF_PERSON} 项`,
          ),
      ]);
      const id = await this.mandates.insert(rows, {
        person,
        agent: agent as string,
        agent_kind: kind as string,
        scopes: input.scopes,
        label: input.label ?? null,
        valid_from: from,
        valid_to: to,
      });
      if (input.agentCode) await this.mandates.useCode(rows, input.agentCode, id);
      await logStep(rows, context, { register: 'mandate', about: id, action: 'GRANTED', on: today() });
      return id;
    });
  }

  /** Withdraws the mandate (person) or gives it up (agent). */
  async end(context: RequestContext, input: EndMandateInput): Promise<Done> {
    const callers = await this.callers(context);
    const find = (rows: RunStatement) => this.mandates.locked(rows, input.mandate, visible(callers));
    return takeStep(this.procedure, { context, name: 'endMandate', input, field: 'mandate', find }, 'ENDED', {
      closed: (row) =>
        inState('mandate', !['IN_FORCE', 'NOT_YET'].includes(stateOf(row)), 'the mandate has already ended', '该授权委托已终止'),
      columns: ({ row }) => ({ ended_at: new Date().toISOString(), ended_by: callers.includes(row.person) ? 'WITHDRAWN' : 'RESIGNED' }),
    });
  }

  issueCode(context: RequestContext, input: IssueAgentCodeInput): Promise<Done> {
    const person = personAsking(context);
    return mutate(this.db, context, 'issueAgentCode', input, async (rows) => {
      refuseIfBroken([
        !input.agreed && userError('agreed', 'AGREED', 'must be true', '须同意受托'),
        (await this.mandates.unusedCodes(rows, person)) >= MAX_CODES &&
          userError(
            'agreed',
            'TOO_MANY',
            `there are already ${MAX_CODES} unused codes, the maximum`,
            `未使用的受托码不得超过 ${MAX_CODES} 个`,
          ),
      ]);
      return this.mandates.issueCode(rows, person, lastDay('AGENT_CODE', today()));
    });
  }

  async codeById(context: RequestContext, id: string): Promise<AgentCode | null> {
    const row = await this.mandates.codeById(context, id);
    return row?.person === context.caller.participant ? AgentCode.from(row) : null;
  }

  /** All pseudonyms of the caller, former ones included: mandates granted to them belong to the same person. */
  private async callers(context: RequestContext): Promise<string[]> {
    const { kind, participant } = context.caller;
    if (kind !== 'PERSON') return [participant];
    notePersons(context, [participant]);
    return this.persons.withFormer(context, participant);
  }
}

const visible = (callers: readonly string[]): Sql =>
  markCut(sql`(person = any(${callers}::text[]) or agent = any(${callers}::text[]))`, dealingsOnly());

/** An agent sees only mandates that its person granted, not those under which the person acts for others. */
const seen = ({ caller }: RequestContext, callers: readonly string[]): Sql =>
  caller.mandate ? markCut(sql`person = any(${callers}::text[])`, dealingsOnly()) : visible(callers);

const scopeRules = (scopes: readonly string[]) => [
  (scopes.length === 0 || new Set(scopes).size < scopes.length) &&
    userError('scopes', 'EACH_ONCE', 'must list at least one scope, each only once', '授权事项至少一项，且不得重复'),
];

function dayRules(from: string, to: string) {
  const latest = addMonths(today(), 12);
  const longest = lastDay('MANDATE_LONGEST', from);
  return [
    (from < today() || from > latest) &&
      userError('validFrom', 'RANGE', `must be a day from ${today()} to ${latest}`, `起始日须在 ${today()} 至 ${latest} 之间`),
    (to < from || to > longest) &&
      userError('validTo', 'RANGE', `must be a day from ${from} to ${longest}`, `截止日须在 ${from} 至 ${longest} 之间`),
  ];
}
