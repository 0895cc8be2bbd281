import sql from 'sql-template-tag';
import { agencyOf, type ParticipantKind } from '../../shared/agencies.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { AgreementService } from '../agreements/sharing-agreement.service.ts';
import { found, isAuthorityOf, visibleDealings } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { requestDeadlines } from './request-deadlines.ts';
import { missingPapers, type Papers } from './required-papers.ts';
import type { SharingRequestRow } from './sharing-request.entity.ts';
import type {
  AskForPapersInput,
  ConsentToExtensionInput,
  DecideSharingInput,
  ExtendAnswerInput,
  RequestSharingInput,
  SupplyPapersInput,
} from './sharing-request.inputs.ts';
import { REQUESTS, type SharingRequestRepository } from './sharing-request.repository.ts';
import { approvedOperations, catalogueRules, countRules, periodRules, regionRules } from './sharing-request.rules.ts';
import { SharingRequest, type SharingRequestFilter } from './sharing-request.type.ts';

const MAX_EXTENSION_DAYS = 10;
const ARTICLE = 'Decree 809 Art. 21';

/** Steps of a request for data, up to the answer (Decree 809, Arts. 20-21). */
export class SharingRequestService {
  private readonly procedure: Procedure<SharingRequestRow>;

  constructor(
    db: Database,
    private readonly requests: SharingRequestRepository,
    private readonly agreements: AgreementService,
    private readonly participants: ParticipantService,
  ) {
    this.procedure = { db, table: REQUESTS, persons: () => [], kept: found('request', '申请') };
  }

  async byId(context: RequestContext, id: string): Promise<SharingRequest | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.requests.byIds(context, ids, this.visible(context)), (one) => one.id),
    ).load(id);
    return row && SharingRequest.from(row, requestDeadlines(row));
  }

  list(context: RequestContext, filter: SharingRequestFilter | null, page: PageArguments) {
    return this.requests.list.page(context, { ...filter, visible: this.visible(context) }, page);
  }

  async request(context: RequestContext, input: RequestSharingInput): Promise<Done> {
    const { caller } = context;
    const provider = await this.participants.byId(context, input.provider);
    const { operations, errors } = approvedOperations(input.operations ?? []);
    const papers = papersOf(input);
    const missing = missingPapers(caller.kind, papers);
    const wordsOf = (rows: RunStatement) =>
      this.requests.catalogueWords(rows, agencyOf(provider?.kind as ParticipantKind), input.coordinates);
    return openRecord(
      this.procedure,
      { context, name: 'requestSharing', input },
      {
        action: missing.length > 0 ? 'PAPERS_ASKED' : 'SUBMITTED',
        rules: async (rows) => {
          const broken = [
            !provider && userError('provider', 'UNKNOWN_PARTICIPANT', 'there is no such participant', '没有该参与方'),
            provider?.id === caller.participant && userError('provider', 'OWN_DATA', 'own data need no request', '本方数据无需申请'),
            ...countRules(input.coordinates, input.regions, input.operations ?? []),
            ...textRules({ purpose: input.purpose, ...papers }),
            ...periodRules(input.validFrom, input.validTo),
            ...(provider ? regionRules('regions', input.regions, [provider.regionCode], "the provider's region", '提供方所在地区') : []),
            ...errors,
          ];
          return broken.some(Boolean) ? broken : catalogueRules(await wordsOf(rows));
        },
        insert: async (rows) =>
          this.requests.insert(rows, {
            participant: caller.participant,
            provider: input.provider,
            region: caller.region,
            coordinates: [...new Set(input.coordinates)],
            regions: [...new Set(input.regions)],
            purpose: input.purpose,
            ...papers,
            operations,
            unconditional: (await wordsOf(rows)).every(({ attribute }) => attribute === 'UNCONDITIONAL'),
            state: missing.length > 0 ? 'PAPERS_MISSING' : 'SUBMITTED',
            missing,
            papers_asked: missing.length > 0,
            complete_on: today(),
            extension_days: null,
            extension_state: null,
            decided_on: null,
            reason: null,
            agreement: null,
          }),
        note: () => missing.join('; ') || null,
      },
    );
  }

  supplyPapers(context: RequestContext, input: SupplyPapersInput): Promise<Done> {
    const given = papersOf(input);
    const supplied = (row: SharingRequestRow) =>
      Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value ?? row[key as keyof Papers]])) as unknown as Papers;
    const missingOf = (row: SharingRequestRow) => missingPapers(context.caller.kind, supplied(row));
    let missing: string[] = [];
    return takeStep(this.procedure, this.of(context, 'supplyPapers', input), 'PAPERS_SUPPLIED', {
      closed: ({ state }) => inState('request', state !== 'PAPERS_MISSING', 'no documents are missing', '该申请无需补正'),
      rules: ({ row }) => {
        onlyFor(row.participant === context.caller.participant, 'the participant that requests the data', '申请方', ARTICLE);
        const papers = supplied(row);
        return [...textRules({ ...given }), ...periodRules(papers.valid_from, papers.valid_to)];
      },
      // Supplied documents are stored; the time limit starts with the last one.
      columns: ({ row }) => {
        missing = missingOf(row);
        return missing.length > 0 ? { ...supplied(row), missing } : { ...supplied(row), missing, state: 'SUBMITTED', complete_on: today() };
      },
      note: () => (missing.length > 0 ? `documents still missing: ${missing.join('; ')}` : null),
    });
  }

  askForPapers(context: RequestContext, input: AskForPapersInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'askForPapers', input), 'PAPERS_ASKED', {
      closed: awaitsAnswer,
      rules: ({ row }) => {
        onlyProvider(context, row);
        return [
          row.papers_asked &&
            userError(
              'papers',
              'ONCE',
              'missing documents may be listed only once, and this was already done',
              '补正材料须一次性告知，此前已告知',
            ),
          (input.papers.length === 0 || input.papers.length > 20) &&
            userError('papers', 'COUNT', 'must list 1 to 20 documents', '须列明 1 至 20 项材料'),
          ...textRules({ papers: input.papers.join('; ') }),
        ];
      },
      columns: () => ({ state: 'PAPERS_MISSING', missing: input.papers, papers_asked: true }),
      note: ({ papers }) => papers.join('; '),
    });
  }

  extendAnswer(context: RequestContext, input: ExtendAnswerInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'extendAnswer', input), 'EXTENSION_ASKED', {
      closed: awaitsAnswer,
      rules: ({ row }) => {
        onlyProvider(context, row);
        return [
          row.unconditional &&
            userError(
              'request',
              'UNCONDITIONAL',
              'a request for data shared without conditions must be answered within one working day and cannot be extended',
              '无条件共享的申请须在一个工作日内答复，不得延期',
            ),
          row.extension_state !== null && userError('request', 'ONCE', 'the answer can be extended only once', '答复只能延期一次'),
          (input.days < 1 || input.days > MAX_EXTENSION_DAYS) &&
            userError('days', 'RANGE', `must be 1 to ${MAX_EXTENSION_DAYS} working days`, `须为 1 至 ${MAX_EXTENSION_DAYS} 个工作日`),
          ...textRules({ reason: input.reason }),
        ];
      },
      columns: () => ({ extension_days: input.days, extension_state: 'ASKED' }),
      note: ({ reason }) => reason,
    });
  }

  async consentToExtension(context: RequestContext, input: ConsentToExtensionInput): Promise<Done> {
    const extension_state = input.consent ? 'GRANTED' : 'REFUSED';
    return takeStep(this.procedure, this.of(context, 'consentToExtension', input), `EXTENSION_${extension_state}`, {
      closed: (row) =>
        inState('request', row.extension_state !== 'ASKED', 'there is no extension waiting for consent', '没有待同意的延期申请'),
      rules: async ({ row }) => {
        const provider = await this.participants.byId(context, row.provider);
        onlyFor(
          isAuthorityOf(context, provider?.regionCode ?? '100000'),
          "the sharing authority of the provider's region",
          '提供方所在地区的共享主管部门',
          ARTICLE,
        );
        return textRules({ reason: input.reason });
      },
      columns: () => ({ extension_state }),
      note: ({ reason }) => reason,
    });
  }

  decide(context: RequestContext, input: DecideSharingInput): Promise<Done> {
    const grantedOf = (row: SharingRequestRow) => ({
      coordinates: input.coordinates ?? row.coordinates,
      regions: input.regions ?? row.regions,
      validTo: input.validTo ?? row.valid_to,
    });
    const state = input.grant ? 'GRANTED' : 'REFUSED';
    return takeStep(this.procedure, this.of(context, 'decideSharing', input), state, {
      closed: answerable,
      rules: ({ row }) => {
        onlyProvider(context, row);
        const granted = grantedOf(row);
        return [
          !input.grant &&
            !input.reason?.trim() &&
            userError('reason', 'REQUIRED', 'reason is required for a refusal', '不同意共享须说明理由'),
          ...textRules({ reason: input.reason, disposal: input.disposal }),
          ...countRules(granted.coordinates, granted.regions, []),
          ...granted.coordinates
            .filter((one) => !row.coordinates.includes(one))
            .map((one) => userError('coordinates', 'NOT_ASKED', `${one} was not requested`, `未申请数据项 ${one}`)),
          ...regionRules('regions', granted.regions, row.regions, 'the requested regions', '申请'),
          ...(input.grant ? periodRules(row.valid_from, granted.validTo) : []),
          Boolean(granted.validTo && row.valid_to && granted.validTo > row.valid_to) &&
            userError('validTo', 'NOT_ASKED', 'must not be later than the requested last day', '不得晚于申请的截止日'),
        ];
      },
      columns: async ({ row, rows, on }) => ({
        state,
        decided_on: on,
        reason: input.reason ?? null,
        agreement: input.grant ? await this.agreements.make(rows, context, row, grantedOf(row), input.disposal ?? null) : null,
      }),
      note: ({ reason }) => reason,
    });
  }

  /** The request named in the input, if the caller may see it. */
  private of<Input extends { request: string }>(context: RequestContext, name: string, input: Input) {
    const find = (rows: RunStatement) => this.requests.locked(rows, input.request, this.visible(context));
    return { context, name, input, field: 'request' as const, find };
  }

  private visible(context: RequestContext) {
    return visibleDealings(context, 'requests', sql`participant`, sql`provider`);
  }
}

const onlyProvider = ({ caller }: RequestContext, row: SharingRequestRow) =>
  onlyFor(row.provider === caller.participant, 'the provider', '提供方', ARTICLE);

const awaitsAnswer = ({ state }: SharingRequestRow) =>
  inState('request', state !== 'SUBMITTED', 'the request is not waiting for an answer', '该申请不在待答复状态');

const answerable = ({ state }: SharingRequestRow) =>
  inState(
    'request',
    state === 'PAPERS_MISSING',
    'documents are missing (supplyPapers); the request can be answered when they are supplied',
    '材料待补正（supplyPapers），补齐后方可答复，不得因材料不全直接拒绝',
  ) || inState('request', state === 'GRANTED' || state === 'REFUSED', 'the request was already answered', '该申请已答复');

const papersOf = (input: RequestSharingInput | SupplyPapersInput): Papers => ({
  legal_basis: input.legalBasis ?? null,
  scene: input.scene ?? null,
  mode: input.mode ?? null,
  valid_from: input.validFrom ?? null,
  valid_to: input.validTo ?? null,
  consent: input.consent ?? null,
  authorisation: input.authorisation ?? null,
});
