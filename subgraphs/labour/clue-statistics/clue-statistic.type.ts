import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { EDITION } from '../../shared/vocabulary/value-types.ts';
import { ClueChannel } from '../wage-clues/wage-clue.type.ts';

@ObjectType('ClueStatistic', { description: 'How the clues of one channel were answered in a window of time (线索响应率、解决率).' })
export class ClueStatistic {
  @SharedField(() => ClueChannel, PUBLIC, 'Channel (线索来源).')
  channel!: ClueChannel;
  @SharedField(
    () => Int,
    PUBLIC,
    'Clues received, to the nearest ten; null below ten persons, of one body that recorded them, or of months not yet counted to a caller who changed records since the last one ended, and then no rate is given (登记数).',
    {
      nullable: true,
    },
  )
  received!: number | null;
  @SharedField(() => Int, PUBLIC, 'Share taken up, %, of counts to the nearest ten; null where fewer than ten were (响应率，%).', {
    nullable: true,
  })
  responseRate!: number | null;
  @SharedField(() => Int, PUBLIC, 'Share settled, %, of counts to the nearest ten; null where fewer than ten were (解决率，%).', {
    nullable: true,
  })
  resolutionRate!: number | null;
  @SharedField(() => Int, PUBLIC, 'Days until half of those settled were settled (办结天数中位数).', { nullable: true })
  medianDays!: number | null;
  @SharedField(() => MonthScalar, PUBLIC, EDITION)
  edition!: string;
}
