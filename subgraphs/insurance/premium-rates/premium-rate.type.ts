import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';

/** A rate of a sector (data file) or of one platform (register). */
export interface Rate {
  sector: string;
  service: string | null;
  platform: string | null;
  region: string;
  per_order: string;
  from_day: string;
  to_day: string | null;
  source: string;
  mark: string;
  withdrawn_on: string | null;
}

@ObjectType('PremiumRate', { description: 'Premium for one order (按单缴费标准).' })
export class PremiumRate {
  @SharedField(() => Sector, PUBLIC, 'Sector (行业).')
  sector!: Sector;
  @SharedField(() => String, PUBLIC, 'Kind of service; null if the rate applies to all other services of the sector (业务类型).', {
    nullable: true,
  })
  service!: string | null;
  @SharedField(() => Enterprise, PUBLIC, 'Platform that has this rate; null for the rate of a sector (平台企业).', {
    nullable: true,
  })
  platform!: Enterprise | null;
  @SharedField(() => Region, PUBLIC, 'Region where the rate applies; 100000 is the whole country (适用地区).')
  region!: Region;
  @SharedField(() => Money, PUBLIC, 'Premium per order in yuan, four decimal places (每单缴费，元).')
  perOrder!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force; null if still in force (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => String, PUBLIC, 'Source document (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status: found, unconfirmed, or registered by an agency (核实情况).')
  mark!: string;

  static from({ platform, region, per_order, from_day, to_day, withdrawn_on: _, ...rate }: Rate): PremiumRate {
    return Object.assign(new PremiumRate(), {
      ...rate,
      ...{ platform: platform && Enterprise.of(platform), region: Region.at(region), perOrder: per_order, from: from_day, to: to_day },
    });
  }
}

/**
 * The most specific rate: platform before sector, nearer region before wider, service before all services. If it was
 * withdrawn, no less specific rate replaces it.
 */
export function narrowest(rates: readonly Rate[]): Rate | undefined {
  const rank = ({ platform, region, service }: Rate) => (platform ? 100 : 0) + 10 * regionDepth(region) + (service ? 1 : 0);
  const withdrawn = ({ withdrawn_on }: Rate) => (withdrawn_on === null ? 0 : 1);
  return [...rates].sort((a, b) => rank(b) - rank(a) || withdrawn(a) - withdrawn(b))[0];
}
