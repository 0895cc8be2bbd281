import type { Correctable } from '../../shared/corrections/correctable.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { EnrolmentChannel } from './union-membership.type.ts';

/** Values of the unions' records that their union corrects. */
export const UNIONS_CORRECTABLE: Correctable = {
  UnionMembership: {
    table: 'union_membership',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: {
      joinedOn: { column: 'joined_on', form: { of: DateScalar } },
      leftOn: { column: 'left_on', form: { of: DateScalar } },
      channel: { column: 'channel', form: { oneOf: Object.keys(EnrolmentChannel) } },
    },
  },
};
