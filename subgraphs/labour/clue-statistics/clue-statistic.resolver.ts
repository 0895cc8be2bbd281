import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { ClueStatisticService } from './clue-statistic.service.ts';
import { ClueStatistic } from './clue-statistic.type.ts';

@Resolver(() => ClueStatistic)
export class ClueStatisticResolver {
  constructor(private readonly service: ClueStatisticService) {}

  @SharedQuery(() => [ClueStatistic], PUBLIC, 'How wage clues were handled, by hotline and other channel (线索响应率、解决率).')
  clueStatistics(
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'Region of the handling department; default: the whole country (地区).',
    })
    region: string | null,
    @Arg('from', () => DateScalar, {
      nullable: true,
      description: 'First month, given as any day of it; default: one year ago (起始日期，按整月).',
    })
    from: string | null,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'Last month, given as any day of it, limited to months that have ended; default: today (截止日期，按已结束月份).',
    })
    to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.byChannel(context, { region, from, to });
  }
}
