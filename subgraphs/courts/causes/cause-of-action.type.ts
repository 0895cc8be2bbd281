import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('CauseOfAction', { description: 'Cause of action in one version of the list (案由).' })
export class CauseOfAction {
  @SharedField(() => String, PUBLIC, 'Code (案由代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Version of the list, such as 2025 (案由规定版本).')
  version!: string;
  @SharedField(() => String, PUBLIC, 'Name (案由名称).')
  name!: string;

  static of(code: string, version: string, name: string): CauseOfAction {
    return Object.assign(new CauseOfAction(), { code, version, name });
  }
}
