import { Arg, ID, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { hubError } from '../../shared/errors.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { AccessExplanation } from './access-explanation.type.ts';

/** Published here, because the authority answers for the rules; answered by the gateway, which alone knows every agency's schema. */
@Resolver(() => AccessExplanation)
export class AccessExplanationResolver {
  @Cost(20_000)
  @SharedQuery(
    () => AccessExplanation,
    PUBLIC,
    'May the caller run this operation, field by field, by which rule, article and fact? It is not run (访问说明).',
  )
  explainAccess(
    @Arg('operation', () => String, { description: 'The GraphQL document (文档).' }) _operation: string,
    @Arg('agreement', () => ID, { nullable: true, description: 'Agreements, separated by commas, as in X-Hub-Agreement (协议).' })
    _agreement: string | null,
    @Arg('matter', () => String, { nullable: true, description: 'Matter, as in X-Hub-Matter (案由).' }) _matter: string | null,
  ): AccessExplanation {
    throw hubError('SOURCE_UNAVAILABLE', 'ask the gateway: it knows every field', { messageZh: '请经网关查询' });
  }
}
