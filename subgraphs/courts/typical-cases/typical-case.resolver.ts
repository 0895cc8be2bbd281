import { Arg, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { Authority } from '../court-cases/court-case.enums.ts';
import { principles, typicalCases } from './typical-case.service.ts';
import { AdjudicationPrinciple, TypicalCase } from './typical-case.type.ts';

@Resolver()
export class TypicalCaseResolver {
  @SharedQuery(() => [TypicalCase], PUBLIC, 'Guiding and typical cases on new forms of work, as published (指导性案例、典型案例).')
  typicalCases(
    @Arg('authority', () => Authority, { nullable: true, description: 'Only of this tier (案例层级).' }) authority: Authority | null,
  ) {
    return typicalCases(authority ?? null);
  }

  @SharedQuery(() => [AdjudicationPrinciple], PUBLIC, 'Principles by which courts decide whether there is a labour relation (裁判原则).')
  adjudicationPrinciples() {
    return principles();
  }
}
