import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { casesCitedIn } from '../../shared/identifiers/case-citation.ts';
import { contentHash } from '../../shared/identifiers/content-hash.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { eachTextRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { causeNameOn } from '../causes/cause-list.ts';
import type { CourtCaseRow } from '../court-cases/court-case.entity.ts';
import type { DocketRepository } from '../court-cases/docket.repository.ts';
import { docketRules } from '../court-cases/docket-rules.ts';
import { addStep, chainOfStep, endStep } from '../procedure-steps/chain.repository.ts';
import { keptBy, onlyCourtOf } from '../region/competence.ts';
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
import { contentRules, LONGEST_PARAGRAPH, partiesRules } from './judgment-rules.ts';
import type { JudgmentWrites } from './judgment-writes.repository.ts';
import { canonicalStatute } from './statute.ts';

const ARTICLE = '民事诉讼法第一百二十六条；最高人民法院关于人民法院在互联网公布裁判文书的规定';
const LONGEST_TITLE = 200;
const STAGES: Record<string, string> = { SPECIAL: 'JUDICIAL_CONFIRMATION', DUNNING: 'PAYMENT_ORDER' };

/** A case from its docketing to the versions of its published text, kept by the court of its region. */
export class JudgmentWorkflow {
  constructor(
    private readonly db: Database,
    private readonly docket: DocketRepository,
    private readonly writes: JudgmentWrites,
  ) {}

  register(context: RequestContext, input: RegisterCourtCaseInput): Promise<Done> {
    onlyCourtOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'registerCourtCase', input, async (rows) => {
      const { number, title, cause, court, region, procedure, parties, follows = null } = input;
      const filedOn = input.filedOn ?? today();
      const causeName = causeNameOn(cause, filedOn) ?? input.causeName ?? null;
      const chain = follows === null ? `D-${number}` : await chainOfStep(rows, follows);
      refuseIfBroken([
        ...docketRules({ number, filedOn, region, court }),
        ...textRules({ title }, LONGEST_TITLE),
        ...partiesRules(parties),
        causeName === null &&
          userError('cause', 'UNKNOWN', 'not in the list of that day; give causeName, too', '当日案由规定没有该代码，请同时填写 causeName'),
        ...textRules({ causeName: input.causeName }, LONGEST_TITLE),
        chain === null && userError('follows', 'UNKNOWN', 'no procedure of this number is on record', '没有该编号的程序'),
        ...arbitrationRules(input.arbitration, filedOn),
        (input.mode != null) !== (procedure === 'FIRST_INSTANCE') &&
          userError('mode', 'TOGETHER', 'a mode goes with FIRST_INSTANCE, and with nothing else', '一审须填写审理方式，其他程序不填'),
      ]);
      if (input.arbitration) await this.addArbitration(rows, chain as string, input.arbitration);
      for (const { worker } of parties) if (worker) context.subjects.add(worker); // once it is a pseudonym
      await this.docket.insert(rows, {
        ...{
          number,
          chain: chain as string,
          title,
          case_type: input.caseType ?? 'CIVIL',
          cause_code: cause,
          cause_name: causeName as string,
        },
        ...{
          court,
          region,
          procedure,
          filed_on: filedOn,
          sector: input.sector ?? null,
          occupation: input.occupation ?? null,
          document_type: 'JUDGMENT',
        },
        parties: parties.map(({ role, enterprise = null, worker = null, maskedName = null, name = null }) => ({
          role,
          enterprise,
          worker,
          masked_name: maskedName,
          name,
        })),
      });
      await addStep(rows, chain as string, {
        stage: STAGES[procedure] ?? procedure,
        number,
        region,
        started_on: filedOn,
        mode: input.mode ?? null,
      });
      return number;
    });
  }

  record(context: RequestContext, input: RecordJudgmentInput): Promise<Done> {
    return mutate(this.db, context, 'recordJudgment', input, async (rows) => {
      const one = await this.kept(context, rows, input.number);
      const on = input.decidedOn ?? today();
      const step = await this.writes.stepOf(rows, one.number);
      refuseIfBroken([
        one.decided_on !== null && userError('number', 'STATE', `decided on ${one.decided_on}`, `该案已于 ${one.decided_on} 裁判`),
        ...dayRules('decidedOn', on, one.filed_on),
        ...(input.servedOn ? dayRules('servedOn', input.servedOn, on) : []),
        ...contentRules(input),
      ]);
      const paragraphs = input.paragraphs.map(({ section, text }) => ({ section, text }));
      await this.writes.decide(rows, one.number, {
        ...{ decided_on: on, published: input.publish, document_type: input.documentType ?? one.document_type, outcome: input.outcome },
        ...{ relation: input.relation ?? null, gist: input.gist ?? null, key_points: input.keyPoints ?? [], judges: input.judges ?? [] },
        ...{ statutes: [...new Set((input.statutes ?? []).map(canonicalStatute))].sort(), cites: casesCited(paragraphs, one.number) },
        amounts: (input.amounts ?? []).map(({ item, claimed, awarded = null }) => ({ item, claimed, awarded })),
        ...{ evasion: [...new Set(input.evasion ?? [])], legal_gaps: [...new Set(input.legalGaps ?? [])] },
      });
      await this.writes.insertText(rows, one.number, paragraphs);
      await this.writes.insertFindings(rows, one.number, input.findings ?? []);
      await this.writes.insertRepresentatives(
        rows,
        one.number,
        (input.representatives ?? []).map(({ party, lawyer, lawFirm = null }, i) => ({ ordinal: i + 1, party, lawyer, law_firm: lawFirm })),
      );
      if (step)
        await endStep(rows, { stage: step.stage, number: one.number }, { ended_on: on, outcome: input.outcome, served_on: input.servedOn });
      if (input.publish) await this.writes.addVersion(rows, one.number, published(paragraphs));
      return one.number;
    });
  }

  trialStep(context: RequestContext, input: RecordTrialStepInput): Promise<Done> {
    return mutate(this.db, context, 'recordTrialStep', input, async (rows) => {
      const one = await this.kept(context, rows, input.number);
      const { servedOn = null, extendedOn = null } = input;
      const step = await this.writes.stepOf(rows, one.number);
      refuseIfBroken([
        servedOn === null &&
          extendedOn === null &&
          userError('servedOn', 'MISSING', 'give servedOn or extendedOn', '须填写送达日期或者延长日期'),
        step === undefined && userError('number', 'STATE', 'no step of a chain has this number', '没有该案号的程序环节'),
        servedOn !== null && one.decided_on === null && userError('servedOn', 'ORDER', 'the case is not decided yet', '该案尚未裁判'),
        servedOn !== null &&
          step?.served_on != null &&
          userError('servedOn', 'TAKEN', `served on ${step.served_on}`, `已于 ${step.served_on} 送达`),
        ...(servedOn && one.decided_on ? dayRules('servedOn', servedOn, one.decided_on) : []),
        extendedOn !== null && one.decided_on !== null && userError('extendedOn', 'STATE', 'the case is decided', '该案已经裁判'),
        extendedOn !== null &&
          step?.extended_on != null &&
          userError('extendedOn', 'TAKEN', `extended on ${step.extended_on}`, `已于 ${step.extended_on} 延长`),
        ...(extendedOn ? dayRules('extendedOn', extendedOn, one.filed_on) : []),
      ]);
      await this.writes.trialStep(rows, one.number, { servedOn, extendedOn });
      return one.number;
    });
  }

  publish(context: RequestContext, input: PublishJudgmentInput): Promise<Done> {
    return mutate(this.db, context, 'publishJudgment', input, async (rows) => {
      const one = await this.kept(context, rows, input.number);
      const paragraphs = await this.writes.textOf(rows, one.number);
      refuseIfBroken([
        one.published && userError('number', 'STATE', 'it is published', '该文书已公布'),
        paragraphs.length === 0 && userError('number', 'TEXT', 'there is no text to publish', '没有可公布的文书'),
      ]);
      await this.writes.publish(rows, one.number, true, null);
      await this.writes.addVersion(rows, one.number, published(paragraphs));
      return one.number;
    });
  }

  redact(context: RequestContext, input: RedactJudgmentInput): Promise<Done> {
    return mutate(this.db, context, 'redactJudgment', input, async (rows) => {
      const one = await this.kept(context, rows, input.number);
      const before = await this.writes.textOf(rows, one.number);
      const changed = new Map(input.paragraphs.map(({ number, text }) => [number, text]));
      refuseIfBroken([
        changed.size === 0 && userError('paragraphs', 'LENGTH', 'at least one paragraph', '至少一段'),
        changed.size < input.paragraphs.length && userError('paragraphs', 'UNIQUE', 'each paragraph once', '每段只能出现一次'),
        ...input.paragraphs.flatMap(({ number, text }, i) => [
          !before[number - 1] &&
            userError(`paragraphs.${i}.number`, 'UNKNOWN', `from 1 to ${before.length}`, `须在 1 至 ${before.length} 之间`),
          ...textRules({ [`paragraphs.${i}.text`]: text }, LONGEST_PARAGRAPH),
        ]),
        ...textRules({ reason: input.reason, gist: input.gist }),
        ...textRules({ title: input.title }, LONGEST_TITLE),
        ...eachTextRules('keyPoints', input.keyPoints),
      ]);
      const after = before.map((paragraph, i) => ({ ...paragraph, text: changed.get(i + 1) ?? paragraph.text }));
      await this.writes.replaceText(rows, one.number, after);
      await this.writes.maskQuotes(rows, one.number);
      await this.writes.rewrite(rows, one.number, {
        ...{
          title: input.title ?? one.title,
          gist: input.gist === undefined ? one.gist : input.gist,
          key_points: input.keyPoints ?? one.key_points,
        },
        cites: casesCited(after, one.number),
      });
      if (!input.correction) await this.writes.dropHashes(rows, one.number);
      const numbers = [...changed.keys()].sort((a, b) => a - b);
      if (one.published)
        await this.writes.addVersion(rows, one.number, {
          ...{ kind: input.correction ? 'CORRECTED' : 'REDACTED', recorded_on: today(), reason: input.reason, changed: numbers },
          content_hash: contentHash(after),
        });
      return one.number;
    });
  }

  withdraw(context: RequestContext, input: WithdrawJudgmentInput): Promise<Done> {
    return mutate(this.db, context, 'withdrawJudgment', input, async (rows) => {
      const one = await this.kept(context, rows, input.number);
      refuseIfBroken([
        !one.published && userError('number', 'STATE', 'it is not published', '该文书未公布'),
        ...textRules({ reason: input.reason }),
      ]);
      const paragraphs = await this.writes.textOf(rows, one.number);
      await this.writes.publish(rows, one.number, false, today());
      await this.writes.addVersion(rows, one.number, { ...published(paragraphs), kind: 'WITHDRAWN', reason: input.reason });
      return one.number;
    });
  }

  private async addArbitration(rows: RunStatement, chain: string, one: PriorArbitrationInput): Promise<void> {
    const { number, region, startedOn, endedOn = null, outcome = null, servedOn = null } = one;
    refuseIfBroken([
      (await chainOfStep(rows, number)) !== null &&
        userError('arbitration.number', 'TAKEN', 'it is on record; name it in follows', '该仲裁已登记，请填入 follows'),
    ]);
    await addStep(rows, chain, { stage: 'ARBITRATION', number, region, started_on: startedOn });
    if (endedOn && outcome) await endStep(rows, { stage: 'ARBITRATION', number }, { ended_on: endedOn, outcome, served_on: servedOn });
  }

  private async kept(context: RequestContext, rows: RunStatement, number: string): Promise<CourtCaseRow> {
    const one = keptBy(context, await this.docket.locked(rows, number), 'input.number');
    if (!one.published) for (const worker of await this.docket.workersOf(rows, number)) context.subjects.add(worker);
    return one;
  }
}

const arbitrationRules = (one: PriorArbitrationInput | null | undefined, filedOn: string) =>
  one
    ? [
        ...dayRules('arbitration.startedOn', one.startedOn, '2008-05-01', filedOn),
        ...(one.endedOn ? dayRules('arbitration.endedOn', one.endedOn, one.startedOn, filedOn) : []),
        ...(one.servedOn ? dayRules('arbitration.servedOn', one.servedOn, one.endedOn ?? one.startedOn) : []),
        (one.endedOn != null) !== (one.outcome != null) &&
          userError('arbitration.outcome', 'TOGETHER', 'an outcome goes with the day it ended', '结果与终结日期须一并填写'),
      ]
    : [];

const published = (paragraphs: readonly StoredParagraph[]) => ({
  ...{ kind: 'PUBLISHED', recorded_on: today(), reason: null, changed: [] as number[] },
  content_hash: contentHash(paragraphs),
});

/** The cases that a text cites, each once, in order; its own number is none. */
const casesCited = (paragraphs: readonly StoredParagraph[], own: string): string[] =>
  casesCitedIn(paragraphs.map(({ text }) => text).join('\n')).filter((number) => number !== own);
