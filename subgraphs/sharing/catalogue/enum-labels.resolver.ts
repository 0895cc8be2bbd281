import { Arg, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { hubError } from '../../shared/errors.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { EnumLabels } from './enum-labels.type.ts';

/** Published here, beside the catalogue; answered by the gateway, which alone knows the enums of every agency. */
@Resolver(() => EnumLabels)
export class EnumLabelsResolver {
  @ListSize(160)
  @SharedQuery(
    () => [EnumLabels],
    PUBLIC,
    'The words of every enum value in both languages, as the schema describes them (枚举值中英文名称).',
  )
  enumLabels(
    @Arg('names', () => [String], { nullable: true, description: 'Only these enums; all where left out (枚举类型).' })
    _names: string[] | null,
  ): EnumLabels[] {
    throw hubError('SOURCE_UNAVAILABLE', 'ask the gateway: it knows every enum', { messageZh: '请经网关查询' });
  }
}
