import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

@Shareable()
@ObjectType('FacetCount', { description: 'How many of a list have one value (分面计数).' })
export class FacetCount {
  @SharedField(() => String, PUBLIC, 'The value, as a filter takes it (取值).')
  value!: string;
  @SharedField(() => SafeInt, PUBLIC, 'How many (数量).')
  count!: number;
}
