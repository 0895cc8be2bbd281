import { Arg, ID, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { hubError } from '../../shared/errors.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { AccessExplanation } from './access-explanation.type.ts';

/** Declared here because the authority is responsible for the rules. The gateway answers it, because only the gateway knows every agency's schema. */
@Resolver(() => AccessExplanation)
export class AccessExplanationResolver {
  @Cost(20_000)
  @SharedQuery(
    () => AccessExplanation,
    PUBLIC,
    'Explains for each field of an operation whether the caller may use it, with the rule, article and fact. The operation is not executed (访问说明).',
  )
  explainAccess(
    @Arg('operation', () => String, { description: 'The GraphQL document (文档).' }) _operation: string,
    @Arg('agreement', () => ID, { nullable: true, description: 'Agreements, separated by commas, as in X-Hub-Agreement (协议).' })
    _agreement: string | null,
    @Arg('matter', () => String, { nullable: true, description: 'Matter, as in X-Hub-Matter (案由).' }) _matter: string | null,
  ): AccessExplanation {
    throw hubError('SOURCE_UNAVAILABLE', 'send this query to the gateway, which knows the fields of all agencies', {
      messageZh: '请通过网关查询',
    });
  }
}
