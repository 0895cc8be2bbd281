import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { ConsultationFilter } from './consultation.inputs.ts';
import { CONSULTATION, type ConsultationRepository, ENTERPRISE } from './consultation.repository.ts';
import { AlgorithmConsultation, ConsultationOpinion } from './consultation.type.ts';

/** Consultations are public: every worker concerned has a right to the result. */
export class ConsultationService {
  constructor(private readonly consultations: ConsultationRepository) {}

  list(context: RequestContext, filter: ConsultationFilter | null, page: PageArguments) {
    return this.consultations.list.page(context, filter ?? {}, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.consultations.list.below(context, ENTERPRISE, creditCode, {}, page);
  }

  async byId(context: RequestContext, id: string): Promise<AlgorithmConsultation | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.consultations.byIds(context, ids), (found) => found.id),
    ).load(id);
    return row && AlgorithmConsultation.from(row);
  }

  async opinion(context: RequestContext, id: string): Promise<ConsultationOpinion | null> {
    const [row] = await this.consultations.opinion(context, id);
    return row ? ConsultationOpinion.from(row) : null;
  }

  opinionsOf(context: RequestContext, consultation: string, page: PageArguments) {
    return this.consultations.opinions.below(context, CONSULTATION, consultation, {}, page);
  }

  async opinionsOnRule(context: RequestContext, rule: string): Promise<ConsultationOpinion[]> {
    const rows = await loaderFor(context, this, 'rule', async (ids) =>
      alignMany(ids, await this.consultations.opinionsOnRules(context, ids), (found) => found.rule as string),
    ).load(rule);
    return rows.map(ConsultationOpinion.from);
  }
}
