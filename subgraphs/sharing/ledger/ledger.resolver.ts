import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { DEALINGS, PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { DateTime } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Worker } from '../worker/worker.type.ts';
import type { LedgerService } from './ledger.service.ts';
import {
  DelayLedgerInput,
  LedgerDelayPayload,
  LedgerEntry,
  LedgerEntryConnection,
  LedgerFilter,
  LedgerVerification,
} from './ledger-entry.type.ts';

const TIME = (description: string) => ({ nullable: true, description });

@Resolver()
export class LedgerResolver {
  constructor(private readonly ledger: LedgerService) {}

  @SharedQuery(
    () => LedgerEntryConnection,
    DEALINGS,
    'Ledger of operations: those of the caller, those under agreements it granted, and, for an authority, those of its region (查询台账).',
  )
  accessLedger(
    @Arg('where', () => LedgerFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: LedgerFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.ledger.list(context, where, page);
  }

  @Cost(20_000)
  @SharedQuery(() => LedgerVerification, PUBLIC, 'Verifies that the ledger is unchanged. Only for the sharing authority (核验台账).')
  verifyLedger(
    @Arg('from', () => DateTime, TIME('At or after this time; default: the first entry (起始时间).')) from: string | null,
    @Arg('to', () => DateTime, TIME('Before this time; default: now (截止时间).')) to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.ledger.verify(context, from ?? null, to ?? null);
  }

  @SharedMutation(
    () => LedgerDelayPayload,
    PUBLIC,
    'Delay the disclosure of accesses under a matter during an investigation. Only for the sharing authority (延后告知).',
  )
  async delayLedger(
    @Arg('input', () => DelayLedgerInput, { description: 'The matter, the last day and the reason (延后内容).' }) input: DelayLedgerInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.ledger.delay(context, input);
    return Object.assign(new LedgerDelayPayload(), { delay: id ? await this.ledger.delayById(context, id) : null, userErrors });
  }
}

@Resolver(() => LedgerEntry)
export class LedgerEntryResolver {
  @SharedResolver(() => [ID], DEALINGS, 'Pseudonyms of the persons whose data were in the response; null for a provider (所涉人员假名).', {
    nullable: true,
  })
  subjects(@Root() { persons }: LedgerEntry, @Ctx() context: RequestContext) {
    for (const person of persons ?? []) context.subjects.add(person); // Reading whose data were read is itself an access to these persons.
    return persons;
  }

  @SharedResolver(
    () => [ID],
    DEALINGS,
    'Pseudonyms of the persons asked for, whether or not data were returned; null for a provider (所查人员假名).',
    {
      nullable: true,
    },
  )
  asked(@Root() { askedPersons }: LedgerEntry, @Ctx() context: RequestContext) {
    for (const person of askedPersons ?? []) context.subjects.add(person);
    return askedPersons;
  }
}

@Resolver(() => Worker)
export class WorkerLedgerResolver {
  constructor(private readonly ledger: LedgerService) {}

  @SharedResolver(() => LedgerEntryConnection, PERSONAL, 'Who read data of this person, when and why (本人数据查询记录).', {
    nullable: true,
  })
  accessLedger(@Root() worker: Worker, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.ledger.ofWorker(context, worker.id, page);
  }
}
