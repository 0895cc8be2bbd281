import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { EnforcementService } from './enforcement-record.service.ts';
import { EnforcementRecord } from './enforcement-record.type.ts';

@Resolver(() => EnforcementRecord)
export class EnforcementResolver {
  constructor(private readonly service: EnforcementService) {}

  @SharedQuery(
    () => [EnforcementRecord],
    PUBLIC,
    'How each department handled the inspections it opened; the hundred departments with the most inspections (监察执法效能).',
  )
  @Cost(100)
  @ListSize(100)
  enforcementRecords(
    @Arg('region', () => RegionCode, { nullable: true, description: 'Region to count in; default: the whole country (地区).' })
    region: string | null,
    @Arg('from', () => DateScalar, {
      nullable: true,
      description: 'First month of opening, given as any day of it; default: one year before `to` (起始日期，按整月计).',
    })
    from: string | null,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'Last month of opening, given as any day of it; default: the last month that has ended (截止日期，按已结束的整月计).',
    })
    to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.byDepartment(context, { region, from, to });
  }
}
