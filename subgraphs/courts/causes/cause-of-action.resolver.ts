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

  @SharedQuery(() => [CauseOfAction], PUBLIC, 'Causes of action that touch work, in one version of the list (案由列表).', {
    name: 'causes',
  })
  of(
    @Arg('version', () => String, { nullable: true, description: 'Such as 2020 or 2025; the one in force where left out (版本).' })
    version: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.causes.of(context, version ?? null);
  }
}

const OPTIONAL = { nullable: true };

/** What the list says of a cause, also of one that a case names: nothing where the list is not at hand. */
@Resolver(() => CauseOfAction)
export class CauseOfActionResolver {
  constructor(private readonly causes: CauseOfActionService) {}

  @SharedResolver(
    () => String,
    PUBLIC,
    'Code of the cause above it; null at the top, and where the list is not at hand (上级案由代码).',
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

  @SharedResolver(() => String, PUBLIC, 'Document or place where the entry was read (来源).', OPTIONAL)
  async source(@Root() cause: CauseOfAction, @Ctx() context: RequestContext) {
    return (await this.listed(context, cause))?.source ?? null;
  }

  @SharedResolver(() => String, PUBLIC, 'How sure the entry is (核实情况).', OPTIONAL)
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
