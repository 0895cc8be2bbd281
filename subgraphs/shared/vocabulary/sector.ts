import { describedEnum } from '../schema/described-enum.ts';

/** Sector of platform work; all agencies use the same codes. */
export const Sector = describedEnum('Sector', 'Sector of platform work (行业领域).', {
  INSTANT_DELIVERY: 'Instant delivery, takeaway included (即时配送，含外卖).',
  RIDE_HAILING: 'Ride-hailing (出行).',
  INTRA_CITY_FREIGHT: 'Intra-city freight (同城货运).',
  EXPRESS: 'Express (快递).',
  DOMESTIC_SERVICE: 'Domestic service (家政服务).',
  LIVE_STREAMING: 'Live streaming (网络直播).',
  OTHER: 'Another sector (其他).',
});
export type Sector = keyof typeof Sector;
