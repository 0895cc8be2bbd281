import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

@Shareable()
@ObjectType('FacetCount', { description: 'Number of elements of a list with one value (分面计数).' })
export class FacetCount {
  @SharedField(() => String, PUBLIC, 'The value, as used in filters (取值).')
  value!: string;
  @SharedField(() => SafeInt, PUBLIC, 'Number of elements (数量).')
  count!: number;
}
