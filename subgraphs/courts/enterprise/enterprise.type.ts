import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { CreditCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Key('creditCode')
@ObjectType('Enterprise', { description: 'An enterprise of the platform economy and its partners (企业).' })
export class Enterprise {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;

  static of(creditCode: string): Enterprise {
    return Object.assign(new Enterprise(), { creditCode });
  }
}
