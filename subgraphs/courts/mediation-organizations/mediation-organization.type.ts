import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { MediationOrganizationRow } from './mediation-organization.entity.ts';

export const MediationOrganizationKind = describedEnum('MediationOrganizationKind', 'Kind of mediation organisation (调解组织类型).', {
  ONE_STOP: 'One-stop centre for disputes in new forms of employment (新就业形态劳动纠纷一站式调解中心).',
  ENTERPRISE: 'Mediation committee of an enterprise (企业劳动争议调解委员会).',
  PEOPLES: "People's mediation committee (人民调解委员会).",
  INDUSTRY: 'Mediation organisation of an industry or a region (行业性、区域性调解组织).',
  JUDICIAL: 'Mediation centre at a court (人民法院诉调对接中心).',
});
export type MediationOrganizationKind = keyof typeof MediationOrganizationKind;

@ObjectType('MediationOrganization', { description: 'Organisation that mediates labour disputes (劳动争议调解组织).' })
export class MediationOrganization {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => MediationOrganizationKind, PUBLIC, 'Kind (类型).')
  kind!: MediationOrganizationKind;
  @SharedField(() => Region, PUBLIC, 'Region it serves (服务地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Address (地址).')
  address!: string;
  @SharedField(() => String, PUBLIC, 'Opening hours (开放时间).')
  hours!: string;
  @SharedField(() => Int, PUBLIC, 'Number of mediators (调解员人数).')
  mediators!: number;
  @SharedField(() => [String], PUBLIC, 'Bodies that mediate there together (联合调解单位).')
  jointly!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'Opening day (设立日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Closing day; null while it is in operation (撤销日期).', { nullable: true })
  closedOn!: string | null;

  static from(row: MediationOrganizationRow): MediationOrganization {
    const { id, name, kind, address, hours, mediators, jointly } = row;
    return Object.assign(new MediationOrganization(), {
      ...{ id, name, kind, address, hours, mediators, jointly },
      ...{ region: Region.at(row.region), openedOn: row.opened_on, closedOn: row.closed_on },
    });
  }
}

export const MediationOrganizationConnection = connectionOf(() => MediationOrganization, 'MediationOrganization', '调解组织');

@InputType('MediationOrganizationFilter', { description: 'Filter for mediation organisations (调解组织筛选条件).' })
export class MediationOrganizationFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => MediationOrganizationKind, { nullable: true, description: 'Only this kind (类型).' })
  kind?: MediationOrganizationKind | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which they are in operation; default: today (日期).' })
  on?: string | null;
}
