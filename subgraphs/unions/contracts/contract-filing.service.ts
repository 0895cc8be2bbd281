import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { keptBy, objectedBy, onlyUnionOf } from '../region/competence.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import { frameTerm } from './clause-frame.ts';
import type { CollectiveContractRow } from './collective-contract.entity.ts';
import type { CollectiveContractRepository } from './collective-contract.repository.ts';
import type {
  ClauseInput,
  FileCollectiveContractInput,
  ObjectToCollectiveContractInput,
  RenewCollectiveContractInput,
} from './contract-filing.inputs.ts';
import { statusOn } from './contract-status.ts';
import { clauseRules, partyRules, placeRules, signedRules, termRules, titleRules } from './filing-rules.ts';

const ARTICLE = '劳动合同法第五十一、五十四条';

/** A contract from its filing to the one that takes its place. */
export class ContractFiling {
  constructor(
    private readonly db: Database,
    private readonly contracts: CollectiveContractRepository,
  ) {}

  file(context: RequestContext, input: FileCollectiveContractInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'fileCollectiveContract', input, async (rows) => {
      const { kind, region, regions, title, signedOn, expiresOn, clauses } = input;
      const effectiveOn = firstDay(today());
      refuseIfBroken([
        ...titleRules(title),
        ...placeRules(input),
        ...partyRules(input),
        ...(await unionRules(rows, input.union, region)),
        ...signedRules(signedOn),
        ...termRules(effectiveOn, expiresOn),
        ...clauseRules(clauses),
      ]);
      refuseIfBroken(await this.supersedingRules(rows, context, input, effectiveOn));
      const listed = kind === 'INDUSTRY' || kind === 'REGIONAL' ? kind : 'PARTNER_OF_PLATFORM';
      const employers = new Set(input.employers ?? []);
      return this.contracts.insert(rows, {
        ...{ title, kind, sector: input.sector ?? null, region, regions, union_id: input.union },
        ...{ signed_on: signedOn, filed_on: today(), effective_on: effectiveOn, expires_on: expiresOn },
        ...{ supersedes: input.supersedes ?? null, covers_partners: input.coversPartners ?? false, clauses: coded(clauses) },
        coverage: [
          ...[...employers].map((enterprise) => ({ enterprise, because: 'OWN' })),
          ...(input.covers ?? []).filter((one) => !employers.has(one)).map((enterprise) => ({ enterprise, because: listed })),
        ],
      });
    });
  }

  object(context: RequestContext, input: ObjectToCollectiveContractInput): Promise<Done> {
    return mutate(this.db, context, 'objectToCollectiveContract', input, async (rows) => {
      const contract = objectedBy(context, await this.contracts.locked(rows, input.contract), 'input.contract');
      const { article } = limitOf('CC_EFFECTIVE');
      const due = lastDay('CC_EFFECTIVE', contract.filed_on);
      refuseIfBroken([
        contract.objected_on !== null && userError('contract', 'STATE', 'an objection is on record', '已提出异议'),
        contract.objected_on === null &&
          today() > due &&
          userError('contract', 'LATE', `the time for objections ended on ${due} (${article})`, `异议期已于 ${due} 届满（${article}）`),
        ...textRules({ reason: input.reason }),
      ]);
      await this.contracts.object(rows, contract.id, today(), input.reason);
      return contract.id;
    });
  }

  /** Follows on the day after the one before ends, or once the time for objections is over, if that is later. */
  renew(context: RequestContext, input: RenewCollectiveContractInput): Promise<Done> {
    return mutate(this.db, context, 'renewCollectiveContract', input, async (rows) => {
      const before = keptBy(context, await this.contracts.locked(rows, input.contract), 'input.contract');
      const { title = null, signedOn, expiresOn, clauses = null } = input;
      const effectiveOn = [firstDay(today()), addDays(before.expires_on, 1)].sort()[1] as string;
      refuseIfBroken([
        ...windowRules(before),
        ...(title === null ? [] : titleRules(title)),
        ...signedRules(signedOn),
        ...termRules(effectiveOn, expiresOn),
        ...(clauses ? clauseRules(clauses) : []),
      ]);
      const copy = await this.contracts.copyOf(rows, before.id);
      const { kind, sector, region, regions, union_id, covers_partners } = before;
      return this.contracts.insert(rows, {
        ...{ kind, sector, region, regions, union_id, covers_partners, title: title ?? before.title, signed_on: signedOn },
        ...{ filed_on: today(), effective_on: effectiveOn, expires_on: expiresOn, supersedes: before.id },
        clauses: clauses ? coded(clauses) : copy.clauses.map(({ number, topic, text, terms }) => ({ number, topic, text, terms })),
        coverage: copy.coverage.map(({ enterprise, because }) => ({ enterprise, because })),
      });
    });
  }

  private async supersedingRules(
    rows: RunStatement,
    context: RequestContext,
    { supersedes, kind, sector, regions, employers }: FileCollectiveContractInput,
    effectiveOn: string,
  ): Promise<(UserError | false)[]> {
    if (!supersedes) return [];
    const before = keptBy(context, await this.contracts.locked(rows, supersedes), 'input.supersedes');
    return [
      before.kind !== kind && userError('supersedes', 'KIND', `it is a contract of kind ${before.kind}`, `该合同类型为 ${before.kind}`),
      !(await this.contracts.sameParties(rows, before, { sector: sector ?? null, regions, employers: employers ?? [] })) &&
        userError(
          'supersedes',
          'PARTIES',
          'it was signed by others, or for another trade or place',
          '该合同由其他方签订，或者适用于其他行业、地区',
        ),
      (before.superseded_by !== null || before.objected_on !== null || before.expires_on < effectiveOn) &&
        userError('supersedes', 'STATE', 'it was replaced, objected to, or will have ended', '该合同已被替代、被提出异议或者届时已期满'),
    ];
  }
}

function windowRules(before: CollectiveContractRow): (UserError | false)[] {
  const opens = lastDay('CC_RENEW', before.expires_on);
  const { article } = limitOf('CC_RENEW');
  const state = statusOn(before, today());
  return [
    state !== 'IN_FORCE' && userError('contract', 'STATE', `it is ${state}, not in force`, '该合同不在有效期内'),
    before.superseded_by !== null &&
      userError('contract', 'RENEWED', `${before.superseded_by} follows it`, `已由 ${before.superseded_by} 接续`),
    today() < opens &&
      userError('contract', 'EARLY', `it can be renewed from ${opens} on (${article})`, `自 ${opens} 起方可续签（${article}）`),
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
