import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Authority } from '../court-cases/court-case.enums.ts';
import { TypicalCaseRepository } from './typical-case.repository.ts';
import { AdjudicationPrinciple, TypicalCase } from './typical-case.type.ts';

/** Guiding, reference and typical cases followed today, latest publication first. */
export class TypicalCaseService {
  private readonly cases: TypicalCaseRepository;

  constructor(db: Database) {
    this.cases = new TypicalCaseRepository(db);
  }

  async all(context: RequestContext, authority: Authority | null): Promise<TypicalCase[]> {
    const rows = await this.cases.followed(context, today(), authority);
    return rows.map(TypicalCase.from);
  }

  async principles(context: RequestContext): Promise<AdjudicationPrinciple[]> {
    return (await this.cases.principles(context, today())).map(AdjudicationPrinciple.from);
  }
}
