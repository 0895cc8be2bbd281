import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { onlyUnionOf } from '../region/competence.ts';
import type { LegalServiceFilter, RecordLegalServiceInput } from './legal-service.inputs.ts';
import type { LegalServiceRepository } from './legal-service.repository.ts';
import { LegalService } from './legal-service.type.ts';
import { legalServiceRules } from './legal-service-rules.ts';

const ARTICLE = '工会法第三十条';
/** Services are public; the persons helped are only counted. */
export class LegalServiceService {
  constructor(
    private readonly db: Database,
    private readonly services: LegalServiceRepository,
  ) {}

  list(context: RequestContext, filter: LegalServiceFilter | null, page: PageArguments) {
    return this.services.list.page(context, filter ?? {}, page);
  }

  async byId(context: RequestContext, id: string): Promise<LegalService | null> {
    const [row] = await this.services.byId(context, id);
    return row ? LegalService.from(row) : null;
  }

  record(context: RequestContext, input: RecordLegalServiceInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordLegalService', input, async (rows) => {
      refuseIfBroken([...legalServiceRules(input), ...(await unionRules(rows, input.union, input.region))]);
      return this.services.insert(rows, {
        kind: input.kind,
        name: input.name,
        region: input.region,
        union_id: input.union,
        provider: input.provider,
        place: input.place,
        hours: input.hours,
        opened_on: input.openedOn,
        persons: input.persons,
      });
    });
  }
}
