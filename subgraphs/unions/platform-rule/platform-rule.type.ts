import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Key('id')
@ObjectType('PlatformRule', { description: 'A version of a rule that a platform has published (平台劳动规则).' })
export class PlatformRule {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;

  static of(id: string): PlatformRule {
    return Object.assign(new PlatformRule(), { id });
  }
}
