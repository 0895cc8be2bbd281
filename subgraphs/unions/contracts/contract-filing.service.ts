import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState, tooLate } from '../../shared/workflow/step-rules.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { keptBy, objectedBy, onlyUnionOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import { frameTerm } from './clause-frame.ts';
import type { CollectiveContractRow } from './collective-contract.entity.ts';
import { CONTRACTS, type CollectiveContractRepository } from './collective-contract.repository.ts';
import type {
  ClauseInput,
  FileCollectiveContractInput,
  ObjectToCollectiveContractInput,
  RenewCollectiveContractInput,
} from './contract-filing.inputs.ts';
import { statusOn } from './contract-status.ts';
import { clauseRules, partyRules, placeRules, signedRules, termRules, titleRules } from './filing-rules.ts';

const ARTICLE = '劳动合同法第五十一、五十四条';

/** Steps of a contract: filing, objection and renewal. */
export class ContractFiling {
  private readonly filing: Procedure<CollectiveContractRow>;

  constructor(
    db: Database,
    private readonly contracts: CollectiveContractRepository,
  ) {
    this.filing = { db, table: CONTRACTS, persons: () => [], kept: keptBy };
  }

  async file(context: RequestContext, input: FileCollectiveContractInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    const { kind, region, regions, title, signedOn, expiresOn, clauses } = input;
    const effectiveOn = firstDay(today());
    return openRecord(
      this.filing,
      { context, name: 'fileCollectiveContract', input },
      {
        action: 'FILED',
        rules: async (rows) => {
          const broken = [
            ...titleRules(title),
            ...placeRules(input),
            ...partyRules(input),
            ...(await unionRules(rows, input.union, region)),
            ...signedRules(signedOn),
            ...termRules(signedOn, effectiveOn, expiresOn),
            ...clauseRules(clauses),
          ];
          return broken.some(Boolean) ? broken : this.supersedingRules(rows, context, input, effectiveOn);
        },
        insert: (rows) => {
          const listed = kind === 'INDUSTRY' || kind === 'REGIONAL' ? kind : 'PARTNER_OF_PLATFORM';
          const employers = new Set(input.employers ?? []);
          return this.contracts.insert(rows, {
            title,
            kind,
            sector: input.sector ?? null,
            region,
            regions,
            union_id: input.union,
            signed_on: signedOn,
            filed_on: today(),
            effective_on: effectiveOn,
            expires_on: expiresOn,
            supersedes: input.supersedes ?? null,
            covers_partners: input.coversPartners ?? false,
            clauses: coded(clauses),
            coverage: [
              ...[...employers].map((enterprise) => ({ enterprise, because: 'OWN' })),
              ...(input.covers ?? []).filter((one) => !employers.has(one)).map((enterprise) => ({ enterprise, because: listed })),
            ],
          });
        },
        note: () => input.supersedes,
      },
    );
  }

  object(context: RequestContext, input: ObjectToCollectiveContractInput): Promise<Done> {
    const procedure: Procedure<CollectiveContractRow> = { ...this.filing, kept: objectedBy };
    return takeStep(procedure, { context, name: 'objectToCollectiveContract', input, field: 'contract' }, 'OBJECTED', {
      closed: ({ objected_on, filed_on }) =>
        inState('contract', objected_on !== null, 'the department has already objected to this contract', '已提出异议') ||
        tooLate('contract', today(), lastDay('CC_EFFECTIVE', filed_on), limitOf('CC_EFFECTIVE').article),
      rules: () => textRules({ reason: input.reason }),
      columns: async ({ row: { id }, on, rows }) => {
        await this.contracts.object(rows, id, on, input.reason);
        return {};
      },
      note: ({ reason }) => reason,
    });
  }

  /** Takes effect on the day after the previous contract ends, or when the time for objections is over, whichever is later. */
  renew(context: RequestContext, input: RenewCollectiveContractInput): Promise<Done> {
    const { title = null, signedOn, expiresOn, clauses = null } = input;
    const beforeOf = async (rows: RunStatement) => keptBy(context, await CONTRACTS.locked(rows, input.contract), 'input.contract');
    const startOf = (before: CollectiveContractRow) => [firstDay(today()), addDays(before.expires_on, 1)].sort()[1] as string;
    return openRecord(
      this.filing,
      { context, name: 'renewCollectiveContract', input },
      {
        action: 'FILED',
        rules: async (rows) => {
          const before = await beforeOf(rows);
          return [
            ...windowRules(before),
            ...(title === null ? [] : titleRules(title)),
            ...signedRules(signedOn),
            ...termRules(addDays(before.expires_on, 1), startOf(before), expiresOn),
            ...(clauses ? clauseRules(clauses) : []),
          ];
        },
        insert: async (rows) => {
          const before = await beforeOf(rows);
          const copy = await this.contracts.copyOf(rows, before.id);
          return this.contracts.insert(rows, {
            kind: before.kind,
            sector: before.sector,
            region: before.region,
            regions: before.regions,
            union_id: before.union_id,
            covers_partners: before.covers_partners,
            title: title ?? before.title,
            signed_on: signedOn,
            filed_on: today(),
            effective_on: startOf(before),
            expires_on: expiresOn,
            supersedes: before.id,
            clauses: clauses ? coded(clauses) : copy.clauses.map(({ number, topic, text, terms }) => ({ number, topic, text, terms })),
            coverage: copy.coverage.map(({ enterprise, because }) => ({ enterprise, because })),
          });
        },
        note: ({ contract }) => contract,
      },
    );
  }

  private async supersedingRules(
    rows: RunStatement,
    context: RequestContext,
    { supersedes, kind, sector, regions, employers }: FileCollectiveContractInput,
    effectiveOn: string,
  ): Promise<(UserError | false)[]> {
    if (!supersedes) return [];
    const before = keptBy(context, await CONTRACTS.locked(rows, supersedes), 'input.supersedes');
    return [
      before.kind !== kind &&
        userError('supersedes', 'KIND', `the contract to replace is of kind ${before.kind}`, `该合同类型为 ${before.kind}`),
      !(await this.contracts.sameParties(rows, before, { sector: sector ?? null, regions, employers: employers ?? [] })) &&
        userError(
          'supersedes',
          'PARTIES',
          'the contract to replace was signed by other parties, or for another sector or region',
          '该合同由其他方签订，或者适用于其他行业、地区',
        ),
      (before.superseded_by !== null || before.objected_on !== null || before.expires_on < effectiveOn) &&
        userError(
          'supersedes',
          'STATE',
          'the contract was already replaced or objected to, or it will have ended by then',
          '该合同已被替代、被提出异议或者届时已期满',
        ),
    ];
  }
}

function windowRules(before: CollectiveContractRow): (UserError | false)[] {
  const opens = lastDay('CC_RENEW', before.expires_on);
  const { article } = limitOf('CC_RENEW');
  const state = statusOn(before, today());
  return [
    state !== 'IN_FORCE' &&
      userError('contract', 'STATE', `the contract is ${state}; only a contract in force can be renewed`, '该合同不在有效期内'),
    before.superseded_by !== null &&
      userError('contract', 'RENEWED', `the contract was already renewed by ${before.superseded_by}`, `已由 ${before.superseded_by} 接续`),
    today() < opens &&
      userError('contract', 'EARLY', `the contract can be renewed from ${opens} (${article})`, `自 ${opens} 起方可续签（${article}）`),
  ];
}

/** First day in force of a contract filed on `day` and not objected to. */
const firstDay = (day: string): string => addDays(lastDay('CC_EFFECTIVE', day), 1);

const coded = (clauses: readonly ClauseInput[]) =>
  clauses.map(({ topic, text, terms }, i) => ({
    number: i + 1,
    topic,
    text,
    terms: (terms ?? []).map(({ name, value }) => ({ name, value, unit: frameTerm(name)?.unit ?? '' })),
  }));
