import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { PolicyRow } from './policy.entity.ts';

export const PolicyKind = describedEnum('PolicyKind', 'Kind of document (文件类型).', {
  MANDATE: 'Decision of the Communist Party (党的决策部署).',
  LAW: 'Law (法律).',
  LOCAL_REGULATION: 'Local regulation (地方性法规).',
  RULE: 'Departmental rule (部门规章).',
  OPINION: 'Opinions (意见).',
  GUIDE: 'Guide (指引、指南).',
  STANDARD: 'Standard (标准).',
  PLAN: 'Plan (计划、拟制定事项).',
  REPORT: 'Report to the legislature (向人大常委会的报告).',
});
export type PolicyKind = keyof typeof PolicyKind;

export const PolicyStatus = describedEnum('PolicyStatus', 'Status of a document (文件状态).', {
  IN_FORCE: 'Issued and in force from its first day (已施行).',
  PENDING: 'Planned (拟出台).',
  DRAFTING: 'Under study (研究制定中).',
});
export type PolicyStatus = keyof typeof PolicyStatus;

@ObjectType('Policy', { description: 'Policy or regulation on flexible and platform work (政策法规).' })
export class Policy {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Title (名称).')
  title!: string;
  @SharedField(() => String, PUBLIC, 'Title in English (英文名称).')
  titleEn!: string;
  @SharedField(() => String, PUBLIC, 'Issuing body (制定机关).')
  issuer!: string;
  @SharedField(() => PolicyKind, PUBLIC, 'Kind (文件类型).')
  kind!: PolicyKind;
  @SharedField(() => PolicyStatus, PUBLIC, 'Status (状态).')
  status!: PolicyStatus;
  @SharedField(() => Region, PUBLIC, 'Region where it applies (适用地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Document number (文号).', { nullable: true })
  number!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day of issue; null if no source states it (发布日期).', { nullable: true })
  issuedOn!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force; the day of issue if no other day is set (施行日期).', { nullable: true })
  validFrom!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force; null if it is still in force (失效日期).', { nullable: true })
  validTo!: string | null;
  @SharedField(() => [String], PUBLIC, 'Topics (主题).')
  topics!: string[];
  @SharedField(() => String, PUBLIC, 'Source of the text (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Which values are confirmed (核实情况).')
  mark!: string;

  static from(row: PolicyRow): Policy {
    return Object.assign(new Policy(), {
      id: row.id,
      title: row.title,
      titleEn: row.title_en,
      issuer: row.issuer,
      kind: row.kind as PolicyKind,
      status: row.status as PolicyStatus,
      region: Region.at(row.region),
      number: row.number,
      issuedOn: row.issued_on,
      validFrom: row.from_day ?? row.issued_on,
      validTo: row.to_day,
      topics: row.topics,
      source: row.source,
      mark: row.mark,
    });
  }
}

export const PolicyConnection = connectionOf(() => Policy, 'Policy', '政策法规');

@InputType('PolicyFilter', { description: 'Filter for policies (政策筛选条件).' })
export class PolicyFilter {
  @Field(() => PolicyKind, { nullable: true, description: 'Only this kind (文件类型).' })
  kind?: PolicyKind | null;
  @Field(() => PolicyStatus, { nullable: true, description: 'Only this status (状态).' })
  status?: PolicyStatus | null;
  @Field(() => RegionCode, {
    nullable: true,
    description: 'Only rules that apply in this region, including rules of the divisions above it (适用地区).',
  })
  region?: string | null;
}
