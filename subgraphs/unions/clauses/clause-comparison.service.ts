import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { FRAME } from '../contracts/clause-frame.ts';
import type { ClauseComparisonRepository } from './clause-comparison.repository.ts';
import { ClauseTermDefinition, type CompareClausesInput } from './clause-comparison.type.ts';

const MAX_CONTRACTS = 100;

/** Compares clauses of contracts. All of it is public. */
export class ClauseComparisonService {
  constructor(private readonly comparisons: ClauseComparisonRepository) {}

  terms(): ClauseTermDefinition[] {
    return FRAME.map(({ rule = null, floor = null, name, nameZh, topic, unit, better }) =>
      Object.assign(new ClauseTermDefinition(), { rule, floor, name, nameZh, topic, unit, better }),
    );
  }

  compare(context: RequestContext, input: CompareClausesInput, page: PageArguments) {
    if ((input.contracts?.length ?? 0) > MAX_CONTRACTS)
      throw badInput('input.contracts', 'length', `at most ${MAX_CONTRACTS} contracts may be compared`, `最多比较 ${MAX_CONTRACTS} 份合同`);
    return this.comparisons.lists[input.by].page(context, input, page);
  }
}
