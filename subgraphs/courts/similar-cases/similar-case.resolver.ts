import { Arg, Ctx, Int, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { CaseNumber } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { CourtCaseFilter } from '../court-cases/court-case.inputs.ts';
import { FactorInput, Similarity } from './similar-case.inputs.ts';
import type { SimilarCaseService } from './similar-case.service.ts';
import { SimilarCase } from './similar-case.type.ts';

@Resolver()
export class SimilarCaseResolver {
  constructor(private readonly similar: SimilarCaseService) {}

  @Cost(500)
  @SharedQuery(
    () => [SimilarCase],
    PUBLIC,
    'Prior cases similar to a case, to findings or to a text; most similar and highest tier first (类案检索).',
  )
  similarCases(
    @Arg('to', () => CaseNumber, { nullable: true, description: 'Number of the case to compare with (比较的案号).' }) to: string | null,
    @Arg('factors', () => [FactorInput], {
      nullable: true,
      description: 'Findings to compare with; replace the findings of the case if both are given (要素).',
    })
    factors: FactorInput[] | null,
    @Cost(200)
    @Arg('text', () => String, { nullable: true, description: 'A text to compare with, at most 5,000 characters (文本).' })
    text: string | null,
    @Arg('by', () => Similarity, {
      nullable: true,
      description:
        'Respect in which the cases should be similar; default: MIXED for a case, TEXT for a text, FACTS for findings (比对方式).',
    })
    by: Similarity | null,
    @Arg('where', () => CourtCaseFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: CourtCaseFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'Number of cases, 1 to 100; default: 20 (数量).' }) first: number | null,
    @Ctx() context: RequestContext,
  ) {
    return this.similar.find(context, {
      ...{ to: to ?? null, text: text ?? null, by: by ?? null, where: where ?? null, first: first ?? null },
      factors: factors ?? [],
    });
  }
}
