import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import type { ForumRow } from './forum.entity.ts';

@ObjectType('Forum', { description: 'A candid forum of workers, union and enterprise (恳谈会).' })
export class Forum {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'Date of the meeting (召开日期).')
  heldOn!: string;
  @SharedField(() => [String], PUBLIC, 'Topics (议题).')
  topics!: string[];
  @SharedField(() => [String], PUBLIC, 'Results (恳谈结果).')
  outcomes!: string[];
  @SharedField(() => Int, PUBLIC, 'Number of workers who took part, rounded to tens; null below ten (参加劳动者人数).', { nullable: true })
  workers!: number | null;
  unionId!: string;

  static from(row: ForumRow): Forum {
    return Object.assign(new Forum(), {
      id: row.id,
      enterprise: Enterprise.of(row.enterprise),
      region: Region.at(row.region),
      unionId: row.union_id,
      heldOn: row.held_on,
      topics: row.topics,
      outcomes: row.outcomes,
      workers: roundedPersons(row.workers),
    });
  }
}

export const ForumConnection = connectionOf(() => Forum, 'Forum', '恳谈会');
export const ForumPayload = payloadOf(() => Forum, 'Forum', 'forum', PUBLIC, '恳谈会');
