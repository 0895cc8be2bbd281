import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('CauseOfAction', { description: 'Cause of action in a version of the list (案由).' })
export class CauseOfAction {
  @SharedField(() => String, PUBLIC, 'Code (案由代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Version of the list, such as 2025 (案由规定版本).')
  version!: string;
  @SharedField(() => String, PUBLIC, 'Name (案由名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Code of the cause above it; null at the top, and where the list is not at hand (上级案由代码).', {
    nullable: true,
  })
  parent?: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'First day of the version (版本施行日期).', { nullable: true })
  validFrom?: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Last day of the version; null while it is in force (版本失效日期).', { nullable: true })
  validTo?: string | null;
  @SharedField(() => String, PUBLIC, 'How sure the entry is (核实情况).', { nullable: true })
  mark?: string | null;
}
