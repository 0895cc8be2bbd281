import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Key('id')
@ObjectType('PersonFiles', { description: 'Which agencies hold files on a person, without content (人员档案索引).' })
export class PersonFiles {
  @SharedField(() => ID, PUBLIC, 'Pseudonym of the person (劳动者假名标识).')
  id!: string;
  subject!: string;

  static of(id: string): PersonFiles {
    return Object.assign(new PersonFiles(), { id, subject: id });
  }
}
