import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { Authority } from '../court-cases/court-case.enums.ts';
import type { TypicalCaseService } from './typical-case.service.ts';
import { AdjudicationPrinciple, TypicalCase } from './typical-case.type.ts';

@Resolver()
export class TypicalCaseResolver {
  constructor(private readonly cases: TypicalCaseService) {}

  @SharedQuery(() => [TypicalCase], PUBLIC, 'Guiding and typical cases on new forms of employment, as published (指导性案例、典型案例).')
  typicalCases(
    @Arg('authority', () => Authority, { nullable: true, description: 'Only of this tier (案例层级).' }) authority: Authority | null,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.all(context, authority ?? null);
  }

  @SharedQuery(() => [AdjudicationPrinciple], PUBLIC, 'Principles for deciding whether a labour relation exists (裁判原则).')
  adjudicationPrinciples(@Ctx() context: RequestContext) {
    return this.cases.principles(context);
  }
}
