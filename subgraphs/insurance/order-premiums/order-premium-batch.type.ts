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

@ObjectType('OrderPremiumBatch', { description: 'Declaration of the orders of a platform on one day in one place (按日申报记录).' })
export class OrderPremiumBatch implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (申报编号).')
  id!: string;
  @SharedField(() => Enterprise, INTERNAL, 'The platform (平台企业).')
  platform!: Enterprise;
  @SharedField(() => Sector, INTERNAL, 'Sector (行业).')
  sector!: Sector;
  @SharedField(() => Region, INTERNAL, 'Where the orders were taken (接单地).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'Day on which the orders were accepted (接单日期).')
  day!: string;
  @SharedField(() => Int, INTERNAL, 'Version of the declaration: 1, increased by each correction (申报次数).')
  run!: number;
  @SharedField(() => SafeInt, INTERNAL, 'Number of orders (订单数).')
  orders!: number;
  @SharedField(() => Money, INTERNAL, 'Premium per order in yuan, four decimal places (每单缴费，元).')
  perOrder!: string;
  @SharedField(() => Money, INTERNAL, 'Premium of the day in yuan, exact to four decimal places (应缴金额，元).')
  premium!: string;
  @SharedField(() => Money, INTERNAL, 'Premium minus the premium of the previous version, in yuan; may be negative (补退金额，元).')
  change!: string;
  @SharedField(() => String, INTERNAL, 'Reason for the correction (更正原因).', { nullable: true })
  reason!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the declaration (申报日期).')
  declaredOn!: string;
  @SharedField(() => Boolean, INTERNAL, 'Whether this is the valid version, not corrected later (是否有效).')
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

@ObjectType('PremiumTotal', { description: 'Total orders and premium in a period, after corrections (缴费汇总).' })
export class PremiumTotal implements HeldRecord {
  @SharedField(() => SafeInt, INTERNAL, 'Number of orders (订单数).')
  orders!: number;
  @SharedField(() => Money, INTERNAL, 'Premium in yuan, exact to four decimal places (应缴金额，元).')
  premium!: string;
  @SharedField(() => SafeInt, INTERNAL, 'Number of valid declarations (申报笔数).')
  declarations!: number;
  @SharedField(() => SafeInt, INTERNAL, 'Number of corrected declarations (更正笔数).')
  corrected!: number;
  heldIn!: string;
}
