import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CauseOfActionService } from './cause-of-action.service.ts';
import { CauseOfAction } from './cause-of-action.type.ts';

@Resolver()
export class CausesResolver {
  constructor(private readonly causes: CauseOfActionService) {}

  @SharedQuery(() => [CauseOfAction], PUBLIC, 'Causes of action concerning work, in one version of the list (案由列表).', {
    name: 'causes',
  })
  of(
    @Arg('version', () => String, { nullable: true, description: 'Version, such as 2020 or 2025; default: the version in force (版本).' })
    version: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.causes.of(context, version ?? null);
  }
}

const OPTIONAL = { nullable: true };

/** Details of a cause from the list, also for a cause named by a case; null if the register does not contain the list. */
@Resolver(() => CauseOfAction)
export class CauseOfActionResolver {
  constructor(private readonly causes: CauseOfActionService) {}

  @SharedResolver(
    () => String,
    PUBLIC,
    'Code of the parent cause; null for a top-level cause or if the list is not in the register (上级案由代码).',
    OPTIONAL,
  )
  async parent(@Root() cause: CauseOfAction, @Ctx() context: RequestContext) {
    return (await this.listed(context, cause))?.parent ?? null;
  }

  @SharedResolver(() => DateScalar, PUBLIC, 'First day of the version (版本施行日期).', OPTIONAL)
  async validFrom(@Root() cause: CauseOfAction, @Ctx() context: RequestContext) {
    return (await this.versionOf(context, cause))?.validFrom ?? null;
  }

  @SharedResolver(() => DateScalar, PUBLIC, 'Last day of the version; null while it is in force (版本失效日期).', OPTIONAL)
  async validTo(@Root() cause: CauseOfAction, @Ctx() context: RequestContext) {
    return (await this.versionOf(context, cause))?.validTo ?? null;
  }

  @SharedResolver(() => String, PUBLIC, 'Source document of the entry (来源).', OPTIONAL)
  async source(@Root() cause: CauseOfAction, @Ctx() context: RequestContext) {
    return (await this.listed(context, cause))?.source ?? null;
  }

  @SharedResolver(() => String, PUBLIC, 'Verification status of the entry (核实情况).', OPTIONAL)
  async mark(@Root() cause: CauseOfAction, @Ctx() context: RequestContext) {
    return (await this.listed(context, cause))?.mark ?? null;
  }

  private async listed(context: RequestContext, { version, code }: CauseOfAction) {
    return (await this.causes.list(context)).listed(version, code);
  }

  private async versionOf(context: RequestContext, { version }: CauseOfAction) {
    return (await this.causes.list(context)).versions.find((one) => one.version === version);
  }
}
