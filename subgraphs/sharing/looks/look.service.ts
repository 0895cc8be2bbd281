import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { LedgerDelayRepository } from '../ledger/ledger-delay.repository.ts';
import type { PersonRepository } from '../persons/person.repository.ts';
import type { LookRepository } from './look.repository.ts';
import type { LookFilter } from './look.type.ts';

const ARTICLE = '个人信息保护法第四十四、四十五、四十八条 (PIPL Arts. 44-45, 48)';

/** Who the person is who asks; noted for the ledger. Throws FORBIDDEN where it is a body. */
export function personAsking(context: RequestContext): string {
  const { caller } = context;
  onlyFor(caller.kind === 'PERSON', 'a person, about oneself', '本人', ARTICLE);
  notePersons(context, [caller.participant]);
  return caller.participant;
}

/** A person sees each look at data of that person, except those that a running investigation delays. */
export class LookService {
  constructor(
    private readonly looks: LookRepository,
    private readonly delays: LedgerDelayRepository,
    private readonly persons: PersonRepository,
  ) {}

  async atMe(context: RequestContext, filter: LookFilter | null, page: PageArguments) {
    const person = personAsking(context);
    const [delayed, persons] = await Promise.all([this.delays.mattersDelayed(context), this.persons.withFormer(context, person)]);
    return this.looks.list.page(context, { ...filter, person, persons, delayed }, page);
  }
}
