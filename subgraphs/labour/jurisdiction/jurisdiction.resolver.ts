import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { JurisdictionService } from './jurisdiction.service.ts';
import { Jurisdiction, JurisdictionInput } from './jurisdiction.type.ts';

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  constructor(private readonly service: JurisdictionService) {}

  @SharedQuery(
    () => Jurisdiction,
    PUBLIC,
    'Authorities that are competent by place: place of the order, of the injury, of the work, of the contract, or seat; each with its article (管辖判断).',
  )
  jurisdiction(
    @Arg('input', () => JurisdictionInput, { description: 'Matter, and the places known (判断条件).' }) input: JurisdictionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.service.of(context, input);
  }
}
