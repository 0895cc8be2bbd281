import { ID, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar, Money, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import type { OrderPremiumBatchRow } from './order-premium-batch.entity.ts';

@ObjectType('OrderPremiumBatch', { description: 'What a platform declared for its orders of a day in a place (按日申报记录).' })
export class OrderPremiumBatch implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (申报编号).')
  id!: string;
  @SharedField(() => Enterprise, INTERNAL, 'The platform (平台企业).')
  platform!: Enterprise;
  @SharedField(() => Sector, INTERNAL, 'Sector (行业).')
  sector!: Sector;
  @SharedField(() => Region, INTERNAL, 'Where the orders were taken (接单地).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'Day on which they were taken (接单日期).')
  day!: string;
  @SharedField(() => Int, INTERNAL, 'Number of the run: 1, and one more with each correction (申报次数).')
  run!: number;
  @SharedField(() => SafeInt, INTERNAL, 'Orders (订单数).')
  orders!: number;
  @SharedField(() => Money, INTERNAL, 'Yuan for an order, four places (每单缴费，元).')
  perOrder!: string;
  @SharedField(() => Money, INTERNAL, 'Premium of the day, yuan, exact to four places (应缴金额，元).')
  premium!: string;
  @SharedField(() => Money, INTERNAL, 'Premium less that of the run before, yuan; may be below nothing (补退金额，元).')
  change!: string;
  @SharedField(() => String, INTERNAL, 'Why it was corrected (更正原因).', { nullable: true })
  reason!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the declaration (申报日期).')
  declaredOn!: string;
  @SharedField(() => Boolean, INTERNAL, 'Is it the last run, which counts? (是否有效)')
  latest!: boolean;
  heldIn!: string;

  static from(row: OrderPremiumBatchRow): OrderPremiumBatch {
    const { id, day, run, orders, premium, change, reason, latest } = row;
    return Object.assign(new OrderPremiumBatch(), {
      ...{ id, day, run, orders, premium, change, reason, latest },
      ...{ platform: Enterprise.of(row.platform), sector: row.sector as Sector, region: Region.at(row.region) },
      ...{ perOrder: row.per_order, declaredOn: row.declared_on, heldIn: row.region },
    });
  }
}

export const OrderPremiumBatchConnection = connectionOf(() => OrderPremiumBatch, 'OrderPremiumBatch', '按日申报记录');
export const OrderPremiumBatchPayload = payloadOf(() => OrderPremiumBatch, 'OrderPremiumBatch', 'batch', INTERNAL, '按日申报');

@ObjectType('PremiumTotal', { description: 'Orders and premium of a platform in a period, as last declared (缴费汇总).' })
export class PremiumTotal implements HeldRecord {
  @SharedField(() => SafeInt, INTERNAL, 'Orders (订单数).')
  orders!: number;
  @SharedField(() => Money, INTERNAL, 'Premium, yuan, exact to four places (应缴金额，元).')
  premium!: string;
  @SharedField(() => SafeInt, INTERNAL, 'Days and places declared (申报笔数).')
  declarations!: number;
  @SharedField(() => SafeInt, INTERNAL, 'Runs that were corrected since (更正笔数).')
  corrected!: number;
  heldIn!: string;
}
