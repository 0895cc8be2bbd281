import { Arg, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { hubError } from '../../shared/errors.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { EnumLabels } from './enum-labels.type.ts';

/** Declared here, beside the catalogue. The gateway answers it, because only the gateway knows the enums of every agency. */
@Resolver(() => EnumLabels)
export class EnumLabelsResolver {
  @ListSize(160)
  @SharedQuery(
    () => [EnumLabels],
    PUBLIC,
    'Labels of all enum values in English and Chinese, from the descriptions in the schema (枚举值中英文名称).',
  )
  enumLabels(
    @Arg('names', () => [String], { nullable: true, description: 'Only these enums; default: all (枚举类型).' })
    _names: string[] | null,
  ): EnumLabels[] {
    throw hubError('SOURCE_UNAVAILABLE', 'send this query to the gateway, which knows the enums of all agencies', {
      messageZh: '请通过网关查询',
    });
  }
}
