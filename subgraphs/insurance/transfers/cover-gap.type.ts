import { Int, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('CoverGap', { description: 'Days on which a person has no cover in the scheme that moves (转移期间的保障空档).' })
export class CoverGap implements HeldRecord {
  @SharedField(() => DateScalar, PERSONAL, 'First day without cover (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Last day without cover; null while there is none to come (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => Int, PERSONAL, 'Days so far (天数).')
  days!: number;
  heldIn!: string;
  subject!: string;
}
