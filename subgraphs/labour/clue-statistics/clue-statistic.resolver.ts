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

  @SharedQuery(() => [ClueStatistic], PUBLIC, 'How clues were answered, by hotline and other channel (线索响应率、解决率).')
  clueStatistics(
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'Handled inside this region; the whole country where left out (地区).',
    })
    region: string | null,
    @Arg('from', () => DateScalar, {
      nullable: true,
      description: 'Received in the month of this day or later; a year back where left out (起始日期，按整月).',
    })
    from: string | null,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'Received in the last month that had ended by this day, or before; today where left out (截止日期，按已结束月份).',
    })
    to: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.byChannel(context, { region, from, to });
  }
}
