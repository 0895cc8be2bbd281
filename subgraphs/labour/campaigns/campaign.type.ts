import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Indicator } from '../../shared/vocabulary/value-types.ts';
import { Region } from '../region/region.type.ts';
import type { CampaignRow } from './campaign.entity.ts';
import type { CampaignCountRow } from './campaign.repository.ts';

@ObjectType('Campaign', { description: 'Inspection campaign (专项行动).' })
export class Campaign {
  @SharedField(() => ID, PUBLIC, 'Code, such as SUNSHINE_COMMISSION (代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Name in English (英文名称).')
  nameEn!: string;
  @SharedField(() => [String], PUBLIC, 'Agencies that carry it out (牵头及参与部门).')
  agencies!: string[];
  @SharedField(() => Region, PUBLIC, 'Region that it covers (开展地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'First day; null if no source states it (起始日).', { nullable: true })
  from!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Last day; null while it is running or if no source states it (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => String, PUBLIC, 'Document that names it (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Which values are confirmed (核实情况).')
  mark!: string;

  static from(row: CampaignRow): Campaign {
    return Object.assign(new Campaign(), {
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      agencies: row.agencies,
      region: Region.at(row.region),
      from: row.from_day,
      to: row.to_day,
      source: row.source,
      mark: row.mark,
    });
  }
}

@ObjectType('CampaignResults', { description: 'Results of a campaign in a region, computed from the records (专项行动成效).' })
export class CampaignResults {
  @SharedField(
    () => Int,
    PUBLIC,
    'Number of enterprises inspected; an enterprise with an open inspection counts after the month in which the inspection was opened (检查企业数).',
  )
  inspected!: number;
  @SharedField(() => Int, PUBLIC, 'Number of inspections closed (办结检查数).')
  closed!: number;
  @SharedField(() => Int, PUBLIC, 'Number of those closed without an extension (未延期办结数).')
  closedWithoutExtension!: number;
  @SharedField(() => Int, PUBLIC, 'Number of interviews; every meeting counts (约谈家次).')
  interviews!: number;
  @SharedField(() => Int, PUBLIC, 'Number of violations handled (处理违法行为数).')
  violations!: number;

  static from(row: CampaignCountRow): CampaignResults {
    return Object.assign(new CampaignResults(), {
      inspected: row.inspected,
      closed: row.closed,
      closedWithoutExtension: row.closed_in_time,
      interviews: row.interviews,
      violations: row.violations,
    });
  }
}

@ObjectType('CampaignPublished', {
  description: 'Published figures of a campaign beside its own results over the same days (专项行动公布数).',
})
export class CampaignPublished {
  @SharedField(() => Indicator, PUBLIC, 'Enterprises inspected (检查企业数).')
  inspected!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Interviews of enterprises; every meeting counts (约谈家次).')
  interviews!: Indicator;
  @SharedField(() => Indicator, PUBLIC, 'Violations handled (处理违法行为次数).')
  violations!: Indicator;
}
