import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { CitationService } from './citation.service.ts';
import { CitationHit } from './citation.type.ts';

@Resolver()
export class CitationResolver {
  constructor(private readonly citations: CitationService) {}

  @ListSize(50)
  @SharedQuery(
    () => [CitationHit],
    PUBLIC,
    'Check which cited cases exist: up to 500 numbers, or all numbers in a text, each once (引用案号核查).',
  )
  resolveCitations(
    @Cost(100)
    @Arg('text', () => String, { nullable: true, description: 'Text that contains case numbers, at most 50,000 characters (文本).' })
    text: string | null,
    @Arg('numbers', () => [String], {
      nullable: true,
      description:
        'Case numbers in any usual spelling, at most 500; lists, ranges and the numbering in use before 2015 are accepted (案号).',
    })
    numbers: string[] | null,
    @Ctx() context: RequestContext,
  ) {
    return this.citations.resolve(context, text ?? null, numbers ?? []);
  }
}
