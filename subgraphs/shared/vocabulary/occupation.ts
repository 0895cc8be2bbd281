import { describedEnum } from '../schema/described-enum.ts';

/** Occupation in platform work; all agencies use the same codes. */
export const OccupationGroup = describedEnum('OccupationGroup', 'The four key groups of new-form workers, and others (重点群体).', {
  TAKEAWAY_RIDER: 'Takeaway or delivery rider (外卖员、网约配送员).',
  COURIER: 'Courier (快递员).',
  RIDE_HAILING_DRIVER: 'Ride-hailing driver (网约车司机).',
  TRUCK_DRIVER: 'Truck driver (货车司机).',
  OTHER: 'Another occupation (其他).',
});
export type OccupationGroup = keyof typeof OccupationGroup;
