import { registerEnumType } from 'type-graphql';

/** Sector of platform work; every agency codes it alike. */
export enum Sector {
  INSTANT_DELIVERY = 'INSTANT_DELIVERY',
  RIDE_HAILING = 'RIDE_HAILING',
  INTRA_CITY_FREIGHT = 'INTRA_CITY_FREIGHT',
  EXPRESS = 'EXPRESS',
  DOMESTIC_SERVICE = 'DOMESTIC_SERVICE',
  LIVE_STREAMING = 'LIVE_STREAMING',
  OTHER = 'OTHER',
}
registerEnumType(Sector, {
  name: 'Sector',
  description: 'Sector of platform work (行业领域).',
  valuesConfig: {
    INSTANT_DELIVERY: { description: 'Instant delivery, takeaway included (即时配送，含外卖).' },
    RIDE_HAILING: { description: 'Ride-hailing (出行).' },
    INTRA_CITY_FREIGHT: { description: 'Intra-city freight (同城货运).' },
    EXPRESS: { description: 'Express (快递).' },
    DOMESTIC_SERVICE: { description: 'Domestic service (家政服务).' },
    LIVE_STREAMING: { description: 'Live streaming (网络直播).' },
    OTHER: { description: 'Another sector (其他).' },
  },
});
