import type { Correctable } from '../../shared/corrections/correctable.ts';
import { Money } from '../../shared/schema/scalars.ts';

const MAX_TEXT = 2_000;

/** Fields of insurance records that can be corrected. Values calculated from them are recalculated. */
export const INSURANCE_CORRECTABLE: Correctable = {
  EnrolmentSpell: {
    table: 'enrolment_spell',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: { base: { column: 'base', form: { of: Money } } },
  },
  InjuryClaim: {
    table: 'injury_claim',
    key: 'number',
    region: 'place_of_injury',
    worker: 'worker',
    fields: { account: { column: 'account', form: { longest: MAX_TEXT } } },
  },
};
