import { Arg, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { causesOf } from './cause-of-action.service.ts';
import { CauseOfAction } from './cause-of-action.type.ts';

@Resolver()
export class CauseOfActionResolver {
  @SharedQuery(() => [CauseOfAction], PUBLIC, 'Causes of action that touch work, in one version of the list (案由列表).')
  causes(
    @Arg('version', () => String, { nullable: true, description: 'Such as 2020 or 2025; the one in force where left out (版本).' })
    version: string | null,
  ) {
    return causesOf(version ?? null);
  }
}
