import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import type { PilotPlatformRow } from './pilot-platform.entity.ts';

@ObjectType('PilotBatch', { description: 'Provinces and platforms that joined the pilot together (试点批次).' })
export class PilotBatch {
  @SharedField(() => Int, PUBLIC, 'Number (批次).')
  batch!: number;
  @SharedField(() => DateScalar, PUBLIC, 'First day (启动日期).')
  startedOn!: string;
  @SharedField(() => [Region], PUBLIC, 'Provinces (试点省份).')
  provinces!: Region[];
  @SharedField(() => [String], PUBLIC, 'Platforms, by the names under which they were published (公布的试点企业).')
  platformNames!: string[];
  @SharedField(() => [Sector], PUBLIC, 'Sectors (行业).')
  sectors!: Sector[];
  @SharedField(() => String, PUBLIC, 'Confirmation status: found or unconfirmed (核实情况).')
  mark!: string;
}

@ObjectType('PilotPlatform', { description: 'A platform that takes part in the pilot (试点平台企业).' })
export class PilotPlatform {
  @SharedField(() => Enterprise, PUBLIC, 'The platform (平台企业).')
  enterprise!: Enterprise;
  @SharedField(() => Sector, PUBLIC, 'Sector of the orders that it insures (行业).')
  sector!: Sector;
  @SharedField(() => String, PUBLIC, 'Kind of service, if it has its own rate (业务类型).', { nullable: true })
  service!: string | null;
  @SharedField(() => Int, PUBLIC, 'Batch (批次).')
  batch!: number;
  @SharedField(() => DateScalar, PUBLIC, 'First day in the pilot (加入日期).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in the pilot; null while it takes part (退出日期).', { nullable: true })
  to!: string | null;

  static from(row: PilotPlatformRow): PilotPlatform {
    return Object.assign(new PilotPlatform(), {
      ...{ enterprise: Enterprise.of(row.enterprise), sector: row.sector as Sector, service: row.service },
      ...{ batch: row.batch, from: row.from_day, to: row.to_day },
    });
  }
}

@ObjectType('PilotPlan', { description: 'A plan announced for a coming year (扩围计划).' })
export class PilotPlan {
  @SharedField(() => Int, PUBLIC, 'Year (年度).')
  year!: number;
  @SharedField(() => String, PUBLIC, 'Plan, in English (计划，英文).')
  plan!: string;
  @SharedField(() => String, PUBLIC, 'Plan (计划).')
  planZh!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status (核实情况).')
  mark!: string;
}

@ObjectType('PilotDocument', { description: 'A policy document of the pilot (政策文件).' })
export class PilotDocument {
  @SharedField(() => String, PUBLIC, 'Number (文号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Issuing authority (发文机关).', { nullable: true })
  issuer!: string | null;
  @SharedField(() => String, PUBLIC, 'Title (标题).', { nullable: true })
  title!: string | null;
  @SharedField(() => String, PUBLIC, 'Day or month of issue, as stated in the source (日期).', { nullable: true })
  date!: string | null;
  @SharedField(() => String, PUBLIC, 'Confirmation status (核实情况).')
  mark!: string;
}

@ObjectType('PilotStep', { description: 'A step of the procedure, from enrolment to the last appeal (经办环节).' })
export class PilotStep {
  @SharedField(() => Int, PUBLIC, 'Number (序号).')
  step!: number;
  @SharedField(() => String, PUBLIC, 'Name (环节).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Content, in English (内容，英文).')
  what!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status (核实情况).')
  mark!: string;
}

@ObjectType('InjuryPilot', { description: 'The pilot of occupational injury protection on a given day (职业伤害保障试点).' })
export class InjuryPilot {
  @SharedField(() => DateScalar, PUBLIC, 'The day (日期).')
  on!: string;
  @SharedField(() => [PilotBatch], PUBLIC, 'Batches that had started (已启动批次).')
  batches!: PilotBatch[];
  @SharedField(() => [Region], PUBLIC, 'Provinces (试点省份).')
  provinces!: Region[];
  @SharedField(() => [Sector], PUBLIC, 'Sectors (行业).')
  sectors!: Sector[];
  @SharedField(() => [PilotPlan], PUBLIC, 'Plans (扩围计划).')
  plans!: PilotPlan[];
  @SharedField(() => [PilotDocument], PUBLIC, 'Documents (政策文件).')
  documents!: PilotDocument[];
  @SharedField(() => [PilotStep], PUBLIC, 'Steps (经办环节).')
  steps!: PilotStep[];
}
