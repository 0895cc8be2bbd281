import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { CaseNumber } from '../../shared/schema/scalars.ts';
import { ForeignKey, SharedField } from '../../shared/schema/shared-field.ts';

@ForeignKey('number')
@ObjectType('CourtCase', { description: 'A court case; published judgments are open, cases in progress are not (法院案件).' })
export class CourtCase {
  @SharedField(() => CaseNumber, PUBLIC, 'Case number (案号).')
  number!: string;

  static of(number: string): CourtCase {
    return Object.assign(new CourtCase(), { number });
  }
}
