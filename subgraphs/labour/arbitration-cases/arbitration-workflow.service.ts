import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { canonicalArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { isOfAnotherProvince } from '../../shared/identifiers/arbitration-province.ts';
import { formatDecimal } from '../../shared/identifiers/decimal.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep, takeStepOf } from '../../shared/workflow/procedure.ts';
import { clashOf, withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import type { MinimumWageService } from '../minimum-wages/minimum-wage.service.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import type {
  ClaimItemInput,
  CloseArbitrationCaseInput,
  FileArbitrationCaseInput,
  RecordArbitrationStepInput,
} from './arbitration-case.inputs.ts';
import { ARBITRATIONS, type ArbitrationCaseRepository } from './arbitration-case.repository.ts';
import { isAward } from './arbitration-deadlines.ts';
import { STEPS } from './arbitration-steps.ts';
import { finalAsAWhole, withFinality } from './final-award.ts';

const ARTICLE = '劳动争议调解仲裁法第二十一条';
const EARLIEST = '2008-05-01'; // 劳动争议调解仲裁法 in force
const MAX_ITEMS = 20;
const MAX_NAME = 100;

/** An arbitration from the application to the award, kept by the commission of its region. */
export class ArbitrationWorkflow {
  private readonly procedure: Procedure<ArbitrationCaseRow>;

  constructor(
    db: Database,
    private readonly cases: ArbitrationCaseRepository,
    private readonly enterprises: EnterpriseRepository,
    private readonly wages: MinimumWageService,
  ) {
    this.procedure = { db, table: ARBITRATIONS, persons: ({ worker }) => [worker], kept: keptBy };
  }

  async file(context: RequestContext, input: FileArbitrationCaseInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    await withinRefusals(this.procedure.db, context);
    const { number, region, commission, worker, respondent, items, knewOn = null, relationEndedOn = null } = input;
    const filedOn = input.filedOn ?? today();
    return openRecord(
      this.procedure,
      { context, name: 'fileArbitrationCase', input },
      {
        action: 'FILED',
        on: filedOn,
        rules: async (rows) => [
          regionDepth(region) < 2 && userError('region', 'LEVEL', `a county or a city: ${ARTICLE}`, `须为县级或者设区的市级：${ARTICLE}`),
          isOfAnotherProvince(number, region) &&
            userError('number', 'COMMISSION', 'not a number of a commission of this region', '案号不是该地区仲裁委员会的案号'),
          ...textRules({ commission }, MAX_NAME),
          ...pseudonymRules('worker', worker),
          ...itemRules(items),
          ...dayRules('filedOn', filedOn, EARLIEST, today()),
          ...(knewOn ? dayRules('knewOn', knewOn, EARLIEST, filedOn) : []),
          ...(relationEndedOn ? dayRules('relationEndedOn', relationEndedOn, EARLIEST, filedOn) : []),
          ...(await registeredRules(this.enterprises, rows, respondent, 'respondent')),
        ],
        insert: async (rows) => {
          const made = await this.cases.insert(rows, {
            number,
            canonical: canonicalArbitrationNumber(number),
            commission,
            region,
            worker,
            respondent,
            claim: (items[0] as ClaimItemInput).claim,
            amount: sum(items),
            filed_on: filedOn,
            knew_on: knewOn,
            relation_ended_on: relationEndedOn,
            items: items.map(({ claim, amount = null }) => ({ claim, amount, awarded: null, final: null })),
            recorded_by: context.caller.participant,
          });
          const holder = made ? undefined : await this.cases.regionOf(rows, canonicalArbitrationNumber(number));
          const taken = userError('number', 'TAKEN', 'there is a case of this number', '该案号已登记');
          refuseIfBroken([!made && clashOf(context, worker, [holder ?? null], taken)]);
          return number;
        },
      },
    );
  }

  step(context: RequestContext, input: RecordArbitrationStepInput): Promise<Done> {
    return takeStepOf(this.procedure, this.request(context, 'recordArbitrationStep', input), STEPS);
  }

  close(context: RequestContext, input: CloseArbitrationCaseInput): Promise<Done> {
    const { outcome, awards } = input;
    const itemsOf = (row: ArbitrationCaseRow) => row.items ?? [{ claim: row.claim, amount: row.amount, awarded: null, final: null }];
    return takeStep(this.procedure, this.request(context, 'closeArbitrationCase', input), outcome, {
      closed: ({ decided_on }) => inState('number', decided_on !== null, 'the case has ended', '该案件已结案'),
      day: 'decidedOn',
      after: ['filed_on', 'accepted_on'],
      rules: ({ row }) => [
        outcome !== 'NOT_ACCEPTED' &&
          row.accepted_on === null &&
          userError('outcome', 'ORDER', 'the case is not accepted yet', '该案件尚未受理'),
        outcome === 'NOT_ACCEPTED' && row.accepted_on !== null && userError('outcome', 'ORDER', 'the case was accepted', '该案件已受理'),
        ...awardRules(
          outcome,
          itemsOf(row),
          awards?.map(({ awarded = null }) => awarded),
        ),
      ],
      columns: async ({ row, on, rows }) => {
        const awarded = itemsOf(row).map((item, i) => ({ ...item, awarded: awards?.[i]?.awarded ?? null }));
        const { row: wage } = await this.wages.inForceNow(rows, row.region, on);
        const decided = awards ? withFinality(awarded, wage) : awarded;
        // A claim dismissed without an award leaves both sides the suit.
        const final = isAward(outcome) ? (awards ? finalAsAWhole(decided) : false) : null;
        return { decided_on: on, outcome, items: JSON.stringify(decided), final };
      },
    });
  }

  /** A case by its number in any spelling. */
  private request<Input extends { number: string }>(context: RequestContext, name: string, input: Input) {
    const find = (rows: RunStatement) => this.cases.locked(rows, canonicalArbitrationNumber(input.number));
    return { context, name, input, field: 'number' as const, find };
  }
}

const sum = (items: readonly ClaimItemInput[]): string => {
  const fen = items.reduce((total, { amount }) => total + (amount ? yuanToFen(amount) : 0n), 0n);
  return formatDecimal(fen, 2);
};

function itemRules(items: readonly ClaimItemInput[]): (UserError | false)[] {
  if (items.length === 0 || items.length > MAX_ITEMS)
    return [userError('items', 'LENGTH', `1 to ${MAX_ITEMS} items`, `须有 1 至 ${MAX_ITEMS} 项`)];
  return items.flatMap(({ claim, amount }, i) => [
    ...yuanRules(`items.${i}.amount`, amount),
    claim !== 'CONFIRM_RELATION' && amount == null && userError(`items.${i}.amount`, 'MISSING', 'an amount is claimed', '须填写请求金额'),
  ]);
}

function awardRules(outcome: string, items: readonly StoredItem[], awards: (string | null)[] | undefined): (UserError | false)[] {
  const wanted = outcome === 'AWARD_FOR_WORKER' || outcome === 'AWARD_IN_PART';
  if (!wanted) return [awards !== undefined && userError('awards', 'TOGETHER', 'only with an award', '仅裁决支持时填写')];
  if (awards?.length !== items.length)
    return [userError('awards', 'LENGTH', `one for each of the ${items.length} items claimed`, `须与 ${items.length} 项请求一一对应`)];
  return awards.flatMap((awarded, i) => [
    ...yuanRules(`awards.${i}.awarded`, awarded),
    awarded === null &&
      items[i]?.amount != null &&
      userError(
        `awards.${i}.awarded`,
        'MISSING',
        'an amount was claimed: say what was awarded, 0 included',
        '该项有请求金额，须填写裁决金额（含零）',
      ),
  ]);
}
