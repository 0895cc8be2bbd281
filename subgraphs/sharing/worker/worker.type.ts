import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Key('id')
@ObjectType('Worker', { description: 'A person who works, known to the hub by a keyed pseudonym only (劳动者).' })
export class Worker {
  @SharedField(() => ID, PUBLIC, 'Keyed pseudonym, the same in every agency; says nothing of itself (劳动者假名标识).')
  id!: string;
  subject!: string;
  heldIn!: string;

  /** The ledger covers the whole country. */
  static of(id: string): Worker {
    return Object.assign(new Worker(), { id, subject: id, heldIn: WHOLE_COUNTRY });
  }
}
