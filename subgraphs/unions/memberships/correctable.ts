import sql from 'sql-template-tag';
import type { Correctable } from '../../shared/corrections/correctable.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { LASTED } from './union-membership.repository.ts';
import { EnrolmentChannel } from './union-membership.type.ts';

const DAY = { form: { of: DateScalar }, isPast: true, stays: sql`not ${LASTED}` } as const;

/** Fields of union records that can be corrected. */
export const UNIONS_CORRECTABLE: Correctable = {
  UnionMembership: {
    table: 'union_membership',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: {
      joinedOn: { column: 'joined_on', ...DAY },
      leftOn: { column: 'left_on', ...DAY },
      channel: { column: 'channel', form: { oneOf: Object.keys(EnrolmentChannel) } },
    },
  },
};
