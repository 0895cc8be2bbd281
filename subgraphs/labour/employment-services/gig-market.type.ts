import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { EmploymentPlace, placeOf } from './employment-place.type.ts';
import type { Distant, GigMarketRow, StartupCarrierRow } from './employment-services.entity.ts';
import { CarrierKind, GigMarketKind, MarketService, ServiceLevel, StartupSupport } from './service-enums.ts';

@ObjectType('GigMarket', { description: 'Market or station where people find short-term work and help (零工市场、零工驿站).' })
export class GigMarket extends EmploymentPlace {
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => GigMarketKind, PUBLIC, 'Kind of place (类型).')
  kind!: GigMarketKind;
  @SharedField(() => ServiceLevel, PUBLIC, 'Administrative level of the operator (服务层级).')
  level!: ServiceLevel;
  @SharedField(() => [MarketService], PUBLIC, 'Services offered (服务内容).')
  services!: MarketService[];
  @SharedField(() => String, PUBLIC, 'Opening hours (开放时间).')
  hours!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Opening day (启用日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Closing day (停用日期).', { nullable: true })
  closedOn!: string | null;

  static from(row: Distant<GigMarketRow>): GigMarket {
    return Object.assign(new GigMarket(), placeOf(row), {
      name: row.name,
      kind: row.kind as GigMarketKind,
      level: row.level as ServiceLevel,
      services: row.services as MarketService[],
      hours: row.hours,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
    });
  }
}

@ObjectType('StartupCarrier', { description: 'Place that supports people starting a business (创业载体).' })
export class StartupCarrier extends EmploymentPlace {
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => CarrierKind, PUBLIC, 'Kind of place (类型).')
  kind!: CarrierKind;
  @SharedField(() => Int, PUBLIC, 'Number of businesses it has room for (可入驻户数).')
  seats!: number;
  @SharedField(() => [StartupSupport], PUBLIC, 'Support offered (扶持政策).')
  supports!: StartupSupport[];
  @SharedField(() => DateScalar, PUBLIC, 'Opening day (启用日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Closing day (停用日期).', { nullable: true })
  closedOn!: string | null;

  static from(row: Distant<StartupCarrierRow>): StartupCarrier {
    return Object.assign(new StartupCarrier(), placeOf(row), {
      name: row.name,
      kind: row.kind as CarrierKind,
      seats: row.seats,
      supports: row.supports as StartupSupport[],
      openedOn: row.opened_on,
      closedOn: row.closed_on,
    });
  }
}

export const GigMarketConnection = connectionOf(() => GigMarket, 'GigMarket', '零工市场');
export const StartupCarrierConnection = connectionOf(() => StartupCarrier, 'StartupCarrier', '创业载体');
