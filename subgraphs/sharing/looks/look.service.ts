import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { personAsking } from '../dealings.ts';
import type { LedgerDelayRepository } from '../ledger/ledger-delay.repository.ts';
import type { PersonRepository } from '../persons/person.repository.ts';
import type { LookRepository } from './look.repository.ts';
import type { LookFilter } from './look.type.ts';

/** A person sees each access to that person's data, except those delayed by an investigation. */
export class LookService {
  constructor(
    private readonly looks: LookRepository,
    private readonly delays: LedgerDelayRepository,
    private readonly persons: PersonRepository,
  ) {}

  async atMe(context: RequestContext, filter: LookFilter | null, page: PageArguments) {
    const person = personAsking(context);
    const [delayed, persons] = await Promise.all([this.delays.mattersDelayed(context), this.persons.withFormer(context, person)]);
    const concerning = delayed.length > 0 ? await this.delays.mattersOf(context, persons) : [];
    return this.looks.list.page(context, { ...filter, person, persons, delayed, concerning }, page);
  }
}
