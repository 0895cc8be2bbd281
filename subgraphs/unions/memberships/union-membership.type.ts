import { ID, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { UnionMembershipRow } from './union-membership.entity.ts';

@Key('id')
@ObjectType('UnionMembership', { description: 'A person is a member of a trade union (工会会籍).' })
export class UnionMembership implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (会籍标识).')
  id!: string;
  @SharedField(() => Worker, PERSONAL, 'The member (会员).')
  worker!: Worker;
  @SharedField(() => Region, PERSONAL, 'Region of the union (工会地区).')
  region!: Region;
  @SharedField(() => DateScalar, PERSONAL, 'Day of joining (入会日期).')
  joinedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of leaving; null while it lasts (退会日期).', { nullable: true })
  leftOn!: string | null;
  organizationId!: string;
  heldIn!: string;
  subject!: string;

  static from(row: UnionMembershipRow): UnionMembership {
    return Object.assign(new UnionMembership(), {
      id: row.id,
      worker: Worker.of(row.worker),
      region: Region.at(row.region),
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      organizationId: row.organization,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}
