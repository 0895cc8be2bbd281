import { Int, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('CoverGap', { description: 'Days without cover in the transferred scheme (转移期间的保障空档).' })
export class CoverGap implements HeldRecord {
  @SharedField(() => DateScalar, PERSONAL, 'First day without cover (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Last day without cover; null if no later cover is known (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => Int, PERSONAL, 'Number of days so far (天数).')
  days!: number;
  heldIn!: string;
  subject!: string;
}
