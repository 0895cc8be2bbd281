import { Float, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Authority } from '../court-cases/court-case.enums.ts';
import { CourtCase } from '../court-cases/court-case.type.ts';
import { Factor } from '../court-cases/factor.enums.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';

@ObjectType('SimilarCase', { description: 'Similar prior case, with the reasons for the similarity (类案).' })
export class SimilarCase {
  @SharedField(() => CourtCase, PUBLIC, 'The prior case (类案).')
  case!: CourtCase;
  @SharedField(() => Float, PUBLIC, 'Similarity, 0 to 1, comparable within one answer only; its basis is the respect compared (相似度).')
  score!: number;
  @SharedField(() => Authority, PUBLIC, 'Tier as a precedent (案例层级).')
  authority!: Authority;
  @SharedField(() => [Factor], PUBLIC, 'Factors with the same finding (相同要素).')
  sharedFactors!: Factor[];
  @SharedField(() => [Factor], PUBLIC, 'Factors with a different finding (不同要素).')
  differingFactors!: Factor[];
  @SharedField(() => [String], PUBLIC, 'Statutes that both are based on (共同法律依据).')
  sharedStatutes!: string[];
  @SharedField(() => [Enterprise], PUBLIC, 'Enterprises that are parties to both (共同当事企业).')
  sharedParties!: Enterprise[];
  @SharedField(() => [String], PUBLIC, 'Longest passages that occur in both texts, at most five (共同表述).')
  sharedPhrases!: string[];
  @SharedField(() => String, PUBLIC, 'Reason for the similarity, in words (理由).')
  explanation!: string;
}
