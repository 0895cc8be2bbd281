import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOfAnotherProvince } from '../../shared/identifiers/arbitration-province.ts';
import { casesCitedIn } from '../../shared/identifiers/case-citation.ts';
import { contentHash } from '../../shared/identifiers/content-hash.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { eachTextRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { countRefusal, elsewhere, withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { goesWith, inState, takenOn } from '../../shared/workflow/step-rules.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import type { CauseOfActionService } from '../causes/cause-of-action.service.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import { COURT_CASES, type DocketRepository } from '../court-cases/docket.repository.ts';
import { docketRules } from '../court-cases/docket-rules.ts';
import { COURTS_POLICY } from '../policy.ts';
import { addStep, chainOfStep, endStep, type Followable, takeArbitration, visibleChain } from '../procedure-steps/chain.repository.ts';
import { keptBy, onlyCourtOf } from '../region/competence.ts';
import { arbitrationRules } from './arbitration-rules.ts';
import type { StoredParagraph } from './judgment.entity.ts';
import type {
  PriorArbitrationInput,
  PublishJudgmentInput,
  RecordJudgmentInput,
  RecordTrialStepInput,
  RedactJudgmentInput,
  RegisterCourtCaseInput,
  WithdrawJudgmentInput,
} from './judgment.inputs.ts';
import { contentRules, MAX_PARAGRAPH_LENGTH, partiesRules } from './judgment-rules.ts';
import type { Decision, JudgmentWrites } from './judgment-writes.repository.ts';
import { canonicalStatute } from './statute.ts';
import { usualDocument } from './usual-document.ts';

const ARTICLE = '民事诉讼法第一百二十六条；最高人民法院关于人民法院在互联网公布裁判文书的规定';
const MAX_TITLE = 200;
const STAGES: Record<string, string> = { SPECIAL: 'JUDICIAL_CONFIRMATION', DUNNING: 'PAYMENT_ORDER' };

/** A case from docketing to the versions of its published text. Competent is the court of its region. */
export class JudgmentWorkflow {
  private readonly procedure: Procedure<CourtCaseRow>;

  constructor(
    db: Database,
    private readonly docket: DocketRepository,
    private readonly writes: JudgmentWrites,
    private readonly cases: CourtCaseService,
    private readonly causes: CauseOfActionService,
  ) {
    this.procedure = { db, table: COURT_CASES, persons: ({ number }, rows) => docket.workersOf(rows, number), kept: keptBy };
  }

  async register(context: RequestContext, input: RegisterCourtCaseInput): Promise<Done> {
    onlyCourtOf(context, input.region, ARTICLE);
    await withinRefusals(this.procedure.db, context);
    const { number, title, cause, court, region, procedure, parties, follows = null } = input;
    const filedOn = input.filedOn ?? today();
    const causeName = (await this.causes.list(context)).nameOn(cause, filedOn) ?? input.causeName ?? null;
    const chainOf = async (rows: RunStatement) =>
      follows === null ? `D-${number}` : await visibleChain(rows, follows, this.followable(context));
    const done = await openRecord(
      this.procedure,
      { context, name: 'registerCourtCase', input },
      {
        action: 'REGISTERED',
        on: filedOn,
        rules: async (rows) => [
          ...docketRules({ number, filedOn, region, court }),
          ...textRules({ title }, MAX_TITLE),
          ...partiesRules(parties),
          causeName === null &&
            userError(
              'cause',
              'UNKNOWN',
              'not in the list of causes of that day; also give causeName',
              '当日案由规定没有该代码，请同时填写 causeName',
            ),
          ...textRules({ causeName: input.causeName }, MAX_TITLE),
          (await chainOf(rows)) === null &&
            userError(
              'follows',
              'UNKNOWN',
              'no procedure with this number that this court may see is recorded',
              '未登记该编号的程序，或者本院无权查询',
            ),
          ...arbitrationRules(input.arbitration, filedOn),
          input.arbitration != null &&
            isOfAnotherProvince(input.arbitration.number, input.arbitration.region) &&
            userError(
              'arbitration.number',
              'COMMISSION',
              'must be a case number of a commission of that region',
              '案号不是该地区仲裁委员会的案号',
            ),
          goesWith('mode', 'FIRST_INSTANCE', input.mode != null, procedure === 'FIRST_INSTANCE'),
        ],
        insert: async (rows) => {
          const chain = (await chainOf(rows)) as string;
          // Checks the court's own data first. Otherwise the error for a number already taken could be used to test records of other regions.
          await this.docket.rejectExisting(rows, context, number);
          if (input.arbitration) await this.addArbitration(rows, context, chain, input.arbitration);
          await this.docket.insert(rows, context, {
            number,
            chain,
            title,
            case_type: input.caseType ?? 'CIVIL',
            cause_code: cause,
            cause_name: causeName as string,
            court,
            region,
            procedure,
            filed_on: filedOn,
            sector: input.sector ?? null,
            occupation: input.occupation ?? null,
            recorded_by: context.caller.participant,
            parties: parties.map(({ role, enterprise = null, worker = null, maskedName = null, name = null }) => ({
              role,
              enterprise,
              worker,
              masked_name: maskedName,
              name,
            })),
          });
          const stage = STAGES[procedure] ?? procedure;
          await addStep(rows, chain, { stage, number, region, started_on: filedOn, mode: input.mode ?? null });
          return number;
        },
      },
    );
    if (done.id !== null) await this.countAttempts(context, input);
    return done;
  }

  /**
   * Naming a worker as a party later shows whether that worker is the claimant of an arbitration of another place, because the
   * case then opens that worker's data. So each worker named counts as an attempt.
   */
  private async countAttempts(context: RequestContext, { arbitration, parties }: RegisterCourtCaseInput): Promise<void> {
    const { region } = context.caller;
    if (!arbitration || regionCovers(region, arbitration.region) || regionCovers(arbitration.region, region)) return;
    const workers = new Set(parties.flatMap(({ worker }) => worker ?? []));
    if (workers.size > 0) await countRefusal(this.procedure.db, context, workers.size);
  }

  record(context: RequestContext, input: RecordJudgmentInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'recordJudgment', input, field: 'number' }, 'DECIDED', {
      closed: ({ decided_on }) =>
        inState('number', decided_on !== null, `the case was decided on ${decided_on}`, `该案已于 ${decided_on} 裁判`),
      day: 'decidedOn',
      after: ['filed_on'],
      rules: ({ on }) => [...(input.servedOn ? dayRules('servedOn', input.servedOn, on) : []), ...contentRules(input)],
      columns: async ({ row: { number, procedure }, on, rows }) => {
        const step = await this.writes.stepOf(rows, number);
        const paragraphs = input.paragraphs.map(({ section, text }) => ({ section, text }));
        await this.writes.decide(rows, number, decisionOf(input, { number, procedure, paragraphs, on }));
        await this.writes.insertText(rows, number, paragraphs);
        await this.writes.insertFindings(rows, number, input.findings ?? []);
        await this.writes.insertRepresentatives(
          rows,
          number,
          (input.representatives ?? []).map(({ party, lawyer, lawFirm = null }, i) => ({
            ordinal: i + 1,
            party,
            lawyer,
            law_firm: lawFirm,
          })),
        );
        const outcome = { ended_on: on, outcome: input.outcome, served_on: input.servedOn };
        if (step) await endStep(rows, { stage: step.stage, number }, outcome);
        if (input.publish) await this.writes.addVersion(rows, number, published(paragraphs));
        return {};
      },
      note: () => (input.publish ? 'PUBLISHED' : null),
    });
  }

  trialStep(context: RequestContext, input: RecordTrialStepInput): Promise<Done> {
    const { servedOn = null, extendedOn = null } = input;
    return takeStep(this.procedure, { context, name: 'recordTrialStep', input, field: 'number' }, 'TRIAL_STEP', {
      day: servedOn ? 'servedOn' : 'extendedOn',
      rules: async ({ row: one, rows }) => {
        const step = await this.writes.stepOf(rows, one.number);
        return [
          servedOn === null &&
            extendedOn === null &&
            userError('servedOn', 'MISSING', 'give servedOn or extendedOn', '须填写送达日期或者延长日期'),
          inState('number', step === undefined, 'no step of a chain has this number', '未登记该案号的程序环节'),
          servedOn !== null &&
            one.decided_on === null &&
            userError('servedOn', 'ORDER', 'the case has not been decided yet', '该案尚未裁判'),
          servedOn !== null && takenOn('servedOn', step?.served_on),
          ...(servedOn && one.decided_on ? dayRules('servedOn', servedOn, one.decided_on) : []),
          inState('extendedOn', extendedOn !== null && one.decided_on !== null, 'the case has been decided already', '该案已经裁判'),
          extendedOn !== null && takenOn('extendedOn', step?.extended_on),
          ...(extendedOn ? dayRules('extendedOn', extendedOn, one.filed_on) : []),
        ];
      },
      columns: async ({ row: { number }, rows }) => {
        await this.writes.trialStep(rows, number, { servedOn, extendedOn });
        return {};
      },
      action: [servedOn && 'SERVED', extendedOn && 'EXTENDED'].filter(Boolean).join(' AND '),
    });
  }

  publish(context: RequestContext, input: PublishJudgmentInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'publishJudgment', input, field: 'number' }, 'PUBLISHED', {
      closed: (one) => inState('number', one.published, 'the judgment has been published already', '该文书已公布'),
      rules: async ({ row: { number }, rows }) => [
        (await this.writes.textOf(rows, number)).length === 0 &&
          userError('number', 'TEXT', 'there is no text to publish', '没有可公布的文书'),
      ],
      columns: async ({ row: { number }, rows }) => {
        await this.writes.addVersion(rows, number, published(await this.writes.textOf(rows, number)));
        return { published: true, withdrawn_on: null };
      },
    });
  }

  redact(context: RequestContext, input: RedactJudgmentInput): Promise<Done> {
    const changed = new Map(input.paragraphs.map(({ number, text }) => [number, text]));
    return takeStep(this.procedure, { context, name: 'redactJudgment', input, field: 'number' }, 'REDACTED', {
      rules: async ({ row, rows }) => {
        const before = await this.writes.textOf(rows, row.number);
        return [
          changed.size === 0 && userError('paragraphs', 'LENGTH', 'give at least one paragraph', '至少填写一段'),
          changed.size < input.paragraphs.length && userError('paragraphs', 'UNIQUE', 'each paragraph may appear once', '每段只能出现一次'),
          ...input.paragraphs.flatMap(({ number, text }, i) => [
            !before[number - 1] &&
              userError(`paragraphs.${i}.number`, 'UNKNOWN', `from 1 to ${before.length}`, `须在 1 至 ${before.length} 之间`),
            ...textRules({ [`paragraphs.${i}.text`]: text }, MAX_PARAGRAPH_LENGTH),
          ]),
          ...textRules({ reason: input.reason, gist: input.gist }),
          ...textRules({ title: input.title }, MAX_TITLE),
          ...eachTextRules('keyPoints', input.keyPoints),
        ];
      },
      columns: async ({ row: one, rows }) => {
        const before = await this.writes.textOf(rows, one.number);
        const after = before.map((paragraph, i) => ({ ...paragraph, text: changed.get(i + 1) ?? paragraph.text }));
        await this.writes.replaceText(rows, one.number, after);
        await this.writes.maskQuotes(rows, one.number);
        if (!input.correction) await this.writes.dropHashes(rows, one.number);
        if (one.published)
          await this.writes.addVersion(rows, one.number, {
            kind: input.correction ? 'CORRECTED' : 'REDACTED',
            recorded_on: today(),
            reason: input.reason,
            changed: [...changed.keys()].sort((a, b) => a - b),
            content_hash: contentHash(after),
          });
        return {
          title: input.title ?? one.title,
          gist: input.gist === undefined ? one.gist : input.gist,
          key_points: input.keyPoints ?? one.key_points,
          cites: casesCited(after, one.number),
        };
      },
      action: input.correction ? 'CORRECTED' : 'REDACTED',
      note: ({ reason }) => reason,
    });
  }

  withdraw(context: RequestContext, input: WithdrawJudgmentInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'withdrawJudgment', input, field: 'number' }, 'WITHDRAWN', {
      closed: (one) => inState('number', !one.published, 'the judgment is not published', '该文书未公布'),
      rules: () => textRules({ reason: input.reason }),
      columns: async ({ row: { number }, rows }) => {
        const paragraphs = await this.writes.textOf(rows, number);
        await this.writes.addVersion(rows, number, { ...published(paragraphs), kind: 'WITHDRAWN', reason: input.reason });
        return { published: false, withdrawn_on: today() };
      },
      note: ({ reason }) => reason,
    });
  }

  private async addArbitration(rows: RunStatement, context: RequestContext, chain: string, one: PriorArbitrationInput): Promise<void> {
    const { number, region, startedOn, endedOn = null, outcome = null, servedOn = null } = one;
    const province = region.slice(0, 2);
    if (context.caller.region.startsWith(province))
      for (const about of await takeArbitration(rows, number, province))
        await logStep(rows, context, { register: COURT_CASES.name, about, action: 'ARBITRATION_TAKEN', on: today() });
    const isRecorded = (await chainOfStep(rows, number)) !== null;
    const isVisible = isRecorded && (await visibleChain(rows, number, this.followable(context))) !== null;
    const taken = userError(
      'arbitration.number',
      'TAKEN',
      'this arbitration is recorded already; give its number in follows instead',
      '该仲裁已登记，请填入 follows',
    );
    refuseIfBroken([isRecorded && (isVisible ? taken : elsewhere())]);
    await addStep(rows, chain, { stage: 'ARBITRATION', number, region, started_on: startedOn, stated_in: context.caller.region });
    if (endedOn && outcome) await endStep(rows, { stage: 'ARBITRATION', number }, { ended_on: endedOn, outcome, served_on: servedOn });
  }

  private followable(context: RequestContext): Followable {
    return {
      cases: this.cases.visibleIn(context, 'c'),
      mediations: COURTS_POLICY.visible(context, 'mediations', sql`m.region`, sql`m.worker`),
      region: context.caller.region,
    };
  }
}

/** Writes the content of a decision. */
const decisionOf = (
  input: RecordJudgmentInput,
  { number, procedure, paragraphs, on }: { number: string; procedure: string; paragraphs: StoredParagraph[]; on: string },
): Decision => ({
  decided_on: on,
  published: input.publish,
  document_type: input.documentType ?? usualDocument(procedure, input.outcome),
  outcome: input.outcome,
  relation: input.relation ?? null,
  gist: input.gist ?? null,
  key_points: input.keyPoints ?? [],
  judges: input.judges ?? [],
  statutes: [...new Set((input.statutes ?? []).map(canonicalStatute))].sort(),
  cites: casesCited(paragraphs, number),
  amounts: (input.amounts ?? []).map(({ item, claimed, awarded = null }) => ({ item, claimed, awarded })),
  evasion: [...new Set(input.evasion ?? [])],
  legal_gaps: [...new Set(input.legalGaps ?? [])],
});

const published = (paragraphs: readonly StoredParagraph[]) => ({
  kind: 'PUBLISHED',
  recorded_on: today(),
  reason: null as string | null,
  changed: [] as number[],
  content_hash: contentHash(paragraphs),
});

/** Numbers of the cases that a text cites, each once, in order, without its own number. */
const casesCited = (paragraphs: readonly StoredParagraph[], own: string): string[] =>
  casesCitedIn(paragraphs.map(({ text }) => text).join('\n')).filter((number) => number !== own);
