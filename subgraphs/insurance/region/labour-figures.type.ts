import { Directive, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Indicator } from '../../shared/vocabulary/value-types.ts';

@Directive('@external')
@ObjectType('LabourFigures', { description: "The labour ministry's figures of a region (人社部门指标)." })
export class LabourFigures {
  @SharedField(() => Indicator, PUBLIC, 'Flexible workers (灵活就业人员).')
  flexibleWorkers!: Indicator;
}
