import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { ArbitrationNumber } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Key('number')
@ObjectType('ArbitrationCase', { description: 'Labour arbitration case (劳动人事争议仲裁案件).' })
export class ArbitrationCase {
  @SharedField(() => ArbitrationNumber, PUBLIC, 'Case number as written by the commission (仲裁案号).')
  number!: string;

  static of(number: string): ArbitrationCase {
    return Object.assign(new ArbitrationCase(), { number });
  }
}
