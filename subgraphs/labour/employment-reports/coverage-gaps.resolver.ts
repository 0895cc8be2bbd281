import { Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { readSurvey } from '../../shared/vocabulary/gap-survey.ts';
import { CoverageGapConnection, EnterpriseHeadcount } from './coverage-gaps.type.ts';
import type { EmploymentReportService } from './employment-report.service.ts';

@Resolver(() => CoverageGapConnection)
export class CoverageGapsResolver {
  constructor(private readonly reports: EmploymentReportService) {}

  @SharedResolver(
    () => [EnterpriseHeadcount],
    PUBLIC,
    'Headcounts that enterprises reported for the month and region of this list, largest chain first, at most 20,000 (报送用工人数).',
    { nullable: true },
  )
  reportedHeadcounts(@Root() { id }: CoverageGapConnection, @Ctx() context: RequestContext) {
    const { month, region, within, enterprise, platformsOnly } = readSurvey(id);
    return this.reports.monthHeadcounts(context, { month, regions: within ?? [region], enterprise, platformsOnly });
  }
}
