import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Key('id')
@ObjectType('Worker', { description: 'A worker, identified by a pseudonym only (劳动者).' })
export class Worker {
  @SharedField(() => ID, PUBLIC, 'Pseudonym, the same in all agencies and without meaning of its own (劳动者假名标识).')
  id!: string;
  subject!: string;
  heldIn!: string;

  /** The ledger covers the whole country. */
  static of(id: string): Worker {
    return Object.assign(new Worker(), { id, subject: id, heldIn: WHOLE_COUNTRY });
  }
}
