import { ID, ObjectType } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import type { WorkerRow } from './worker.entity.ts';

@Key('id')
@ObjectType('Worker', { description: 'A worker, identified by a pseudonym only (劳动者).' })
export class Worker implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Pseudonym, the same in all agencies and without meaning of its own (劳动者假名标识).')
  id!: string;
  @SharedField(() => OccupationGroup, PERSONAL, 'Occupation (职业群体).', { nullable: true })
  occupation!: OccupationGroup | null;
  heldIn!: string;
  subject!: string;

  static from(row: WorkerRow): Worker {
    return Object.assign(new Worker(), {
      id: row.id,
      occupation: row.occupation as OccupationGroup,
      heldIn: row.region,
      subject: row.id,
    });
  }
}
