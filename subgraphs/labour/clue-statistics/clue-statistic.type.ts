import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { EDITION } from '../../shared/vocabulary/value-types.ts';
import { ClueChannel } from '../wage-clues/wage-clue.type.ts';

@ObjectType('ClueStatistic', { description: 'How the clues of one channel were handled in a period (线索响应率、解决率).' })
export class ClueStatistic {
  @SharedField(() => ClueChannel, PUBLIC, 'Channel (线索来源).')
  channel!: ClueChannel;
  @SharedField(
    () => Int,
    PUBLIC,
    'Number of clues received, rounded to the nearest ten; null if they come from fewer than ten persons or a single recording body, or if the caller changed records after the last count and the month is not counted again yet; the rates are then null too (登记数).',
    {
      nullable: true,
    },
  )
  received!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Share of clues taken up, in percent, from counts rounded to the nearest ten; null if fewer than ten were taken up (响应率，%).',
    {
      nullable: true,
    },
  )
  responseRate!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Share of clues settled, in percent, from counts rounded to the nearest ten; null if fewer than ten were settled (解决率，%).',
    {
      nullable: true,
    },
  )
  resolutionRate!: number | null;
  @SharedField(() => Int, PUBLIC, 'Median number of days to settlement (办结天数中位数).', { nullable: true })
  medianDays!: number | null;
  @SharedField(() => MonthScalar, PUBLIC, EDITION)
  edition!: string;
}
